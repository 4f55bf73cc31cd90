// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A topic of rules.
public enum RuleGroup: String, CaseIterable, Sendable {
    /// The request against the record.
    case crossCheck = "cross-check"
    /// The record by itself.
    case record
    /// The request by itself.
    case request
    /// The request's self-signature.
    case signature
    /// The key's strength.
    case key
    /// Each name by itself.
    case name
    /// The reissues of an order beside each other, and the orders of a run.
    case history

    /// The rules of the topic, in the order in which their findings are listed.
    public var rules: [Rule] {
        switch self {
        case .crossCheck: Rule.crossCheck
        case .record: Rule.record
        case .request: Rule.request
        case .signature: Rule.signature
        case .key: Rule.key
        case .name: Rule.name
        case .history: Rule.history
        }
    }
}
