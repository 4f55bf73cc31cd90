// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The gravest findings of a list that nobody lets pass, as many as are wanted, and how many there are in all.
struct WorstFindings {
    private(set) var counts: [Severity: Int] = [:]
    private var kept: [Gravity: [Finding]] = [:]

    /// Goes through a list once, and keeps no more than it may need.
    init(of list: FindingList, limit: Int) {
        for finding in list.weighing {
            counts[finding.severity, default: 0] += 1
            let gravity = Gravity(finding)
            if kept[gravity, default: []].count < limit { kept[gravity, default: []].append(finding) }
        }
    }

    /// How many findings there are.
    var totalCount: Int { counts.values.reduce(0, +) }

    /// The counts in words, errors first.
    var text: String {
        Severity.allCases.reversed().map { Quantity.text(counts[$0] ?? 0, $0.rawValue) }.joined(separator: ", ")
    }

    /// The findings of some gravities, gravest first; more than are wanted, where there are more kinds than one.
    func findings(of gravities: [Gravity]) -> [Finding] { gravities.flatMap { kept[$0] ?? [] } }
}
