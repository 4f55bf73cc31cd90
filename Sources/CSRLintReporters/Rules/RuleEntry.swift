// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// A rule as the catalogue shows it: the rule, and the group that it belongs to.
public struct RuleEntry: Sendable {
    let rule: Rule
    let group: String

    /// Makes an entry.
    public init(_ rule: Rule, group: String) {
        self.rule = rule
        self.group = group
    }

    /// Every rule of csrlint.
    public static let all: [Self] = RuleGroup.allCases.flatMap { group in
        group.rules.map { Self($0, group: group.rawValue) }
    }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    /// The rule of an id; nil where the catalogue has none, as for a rule that somebody else made.
    static func named(_ id: String) -> RuleEntry? { byID[id] }

    /// The rule's id.
    public var id: String { rule.id }

    /// The profiles in which the rule is not as grave as in the first one, and how grave it is there; nil for off.
    var deviations: [(profile: Profile, severity: Severity?)] {
        let usual = Profile.publicTLS.severity(of: rule)
        return Profile.allCases.map { ($0, $0.severity(of: rule)) }.filter { $0.1 != usual }
    }

    /// What a run needs to be given before the rule looks, in words; nil for nothing.
    var requirement: String? {
        switch rule.requirement {
        case nil, .instant: nil
        case .deepSearch: "--deep"
        case .keyList(let kind): "--blocklist with a \(kind.rawValue)"
        case .deepSearchOfList(let kind): "--deep, and --blocklist with a \(kind.rawValue)"
        }
    }
}

extension Severity? {
    /// The severity's word, or `off`.
    var word: String { self?.rawValue ?? "off" }
}
