// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A finding whose place among the others is known, to be made when its turn comes: one on a group of rows refers to
/// all of them, and there may be many such.
struct PendingFinding {
    /// The position of its row in the run.
    let index: Int
    /// The place of its rule.
    let rulePlace: Int
    /// Makes the finding; nil where the row's standing leaves none.
    let make: () -> Finding?
}

extension Linter {
    /// A finding that is already there.
    func pending(_ finding: Finding) -> PendingFinding {
        PendingFinding(index: finding.record.index, rulePlace: place(of: finding.ruleID)) { finding }
    }

    /// Findings on single rows and on groups in one sequence: by row, then by rule.
    ///
    /// - Parameters:
    ///   - rows: the findings on single rows, in this order.
    ///   - others: what is to be put between them.
    ///   - weigh: weighs each of the others before it is taken.
    /// - Returns: all of them.
    func merged(
        _ rows: PackedArray<Finding>, _ others: [PendingFinding], weigh: (inout Finding) -> Void = { _ in }
    ) -> PackedArray<Finding> {
        guard !others.isEmpty else { return rows }
        var merged = PackedArray<Finding>()
        func take(_ pending: PendingFinding) {
            guard var finding = pending.make() else { return }
            weigh(&finding)
            merged.append(finding)
        }
        var rest = others.sorted { ($0.index, $0.rulePlace) < ($1.index, $1.rulePlace) }[...]
        for finding in rows {
            let place = (finding.record.index, self.place(of: finding.ruleID))
            while let next = rest.first, (next.index, next.rulePlace) < place {
                take(next)
                rest.removeFirst()
            }
            merged.append(finding)
        }
        for pending in rest { take(pending) }
        merged.trim()
        return merged
    }
}
