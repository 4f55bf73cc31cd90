// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// How many findings of each severity there are among some.
struct FindingCounts {
    private var counts: [Severity: Int] = [:]

    init(_ findings: some Sequence<Finding> = []) {
        for finding in findings { add(finding) }
    }

    /// Counts a finding; one that is gone does not count.
    mutating func add(_ finding: Finding) {
        if finding.status != .fixed { counts[finding.severity, default: 0] += 1 }
    }

    /// The gravest severity; nil where there is no finding.
    var worst: Severity? { counts.keys.max() }

    /// The counts that are not zero in words, gravest first; nil where there is no finding.
    var text: String? {
        let parts = Severity.allCases.reversed().compactMap { severity in
            counts[severity].map { "\(severity.glyph) \(Quantity.text($0, severity.rawValue))" }
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The counts of each order of a report.
    static func perOrder(of report: Report) -> [FindingCounts] {
        var findings = FindingQueue(report.findings)
        return report.orders.map { order in
            var counts = FindingCounts()
            if let last = order.reissues.last { findings.take(through: last.index) { counts.add($0) } }
            return counts
        }
    }
}
