// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The rules that did not look, each once a reason.
struct SkippedRules {
    private var order: [Report.SkippedRule: Int] = [:]

    /// Adds a rule that did not look; `position` is the rule's place among the rules that run.
    mutating func insert(_ ruleID: String, reason: String, position: Int) {
        order[Report.SkippedRule(ruleID: ruleID, reason: reason)] = position
    }

    /// Adds those of another part of the run.
    mutating func formUnion(_ other: Self) {
        order.merge(other.order) { position, _ in position }
    }

    /// The rules in their order, then by reason.
    var sorted: [Report.SkippedRule] {
        order.sorted { ($0.value, $0.key.reason) < ($1.value, $1.key.reason) }.map(\.key)
    }
}
