// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The rules that did not look, each once a reason.
struct SkippedRules {
    private var rules: Set<Report.SkippedRule> = []

    /// Adds a rule that did not look.
    mutating func insert(_ ruleID: String, reason: String) {
        rules.insert(Report.SkippedRule(ruleID: ruleID, reason: reason))
    }

    /// Adds those of another part of the run.
    mutating func formUnion(_ other: Self) {
        rules.formUnion(other.rules)
    }

    /// The rules by their places in a linter, then by reason.
    func sorted(for linter: Linter) -> [Report.SkippedRule] {
        rules.sorted {
            (linter.place(of: $0.ruleID), $0.reason) < (linter.place(of: $1.ruleID), $1.reason)
        }
    }
}
