// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// How many findings of each severity there are among some, and how many nobody has to act on.
struct FindingCounts {
    private var counts: [Severity: Int] = [:]
    private var waivedCount = 0

    init(_ findings: some Sequence<Finding> = []) {
        for finding in findings { add(finding) }
    }

    /// Counts a finding; one that is gone does not count, and one that is waived has no severity.
    mutating func add(_ finding: Finding) {
        guard finding.isCurrent else { return }
        if finding.waiver == nil {
            counts[finding.severity, default: 0] += 1
        } else {
            waivedCount += 1
        }
    }

    /// The gravest severity; nil where there is no finding that weighs.
    var worst: Severity? { counts.keys.max() }

    /// The counts that are not zero in words, gravest first, the waived ones, which have no severity, last.
    var parts: [(severity: Severity?, text: String)] {
        var parts: [(Severity?, String)] = Severity.allCases.reversed().compactMap { severity in
            counts[severity].map { (severity, "\(severity.glyph) \(Quantity.text($0, severity.rawValue))") }
        }
        if waivedCount > 0 { parts.append((nil, "\(waivedCount) waived")) }
        return parts
    }

    /// The counts that are not zero in words; nil where there is no finding.
    var text: String? {
        let parts = parts.map(\.text)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
