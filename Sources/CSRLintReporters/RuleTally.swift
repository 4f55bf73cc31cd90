// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// What each rule found: how often, in how many orders, and where first.
struct RuleTally {
    /// A rule's findings of one severity.
    struct Entry {
        let severity: Severity
        let ruleID: String
        /// The row of the first.
        let row: Int
        fileprivate(set) var count = 0
        /// How many orders have one; findings that belong to none do not count.
        fileprivate(set) var orderCount = 0
        fileprivate var lastOrder: Int?
    }

    private var entries: [FindingList.RuleSeverity: Entry] = [:]
    /// How many findings there are.
    private(set) var count = 0

    /// Counts a finding, in the order of the orders; one that is gone or waived does not count.
    ///
    /// - Parameters:
    ///   - finding: the finding.
    ///   - row: the row it stands on.
    ///   - order: the position of its order; nil where it belongs to none.
    mutating func add(_ finding: Finding, row: Int, order: Int?) {
        guard finding.weighs else { return }
        let key = FindingList.RuleSeverity(ruleID: finding.ruleID, severity: finding.severity)
        var entry = entries[key] ?? Entry(severity: finding.severity, ruleID: finding.ruleID, row: row)
        entry.count += 1
        if let order, order != entry.lastOrder {
            entry.orderCount += 1
            entry.lastOrder = order
        }
        entries[key] = entry
        count += 1
    }

    /// The entries, gravest first, then by how many findings they have.
    var gravestFirst: [Entry] {
        entries.values.sorted { ($1.severity, $1.count, $0.ruleID) < ($0.severity, $0.count, $1.ruleID) }
    }
}
