// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a run looks for and what makes it fail.
public struct Configuration: Sendable {
    /// The profile: which severities hold.
    public var profile: Profile
    /// From which severity on findings make the gate fail.
    public var failOn = FailureThreshold.error
    /// The only rules to run, by id; empty for all that are on.
    public var only: Set<String> = []
    /// The statuses to judge, normalised; empty for all. Rows of other statuses are left out altogether.
    public var statuses: Set<String> = []
    /// Whether rejected, archived and expired rows weigh as much as others.
    public var includesInactive = false
    /// Whether contact data stands in the report.
    public var includesContacts = false
    /// Whether a run with nothing to check passes.
    public var allowsEmpty = false
    /// Whether a run in which something was not checked passes.
    public var allowsIncomplete = false
    /// How much of a hostile request is looked at.
    public var parsingLimits = ParsingLimits()
    /// On how many threads to work on large inputs; nil for one a core.
    public var threadCount: Int?

    private var switches: [String: RuleSwitch] = [:]

    /// What a user said of a rule.
    private enum RuleSwitch: Sendable {
        case off
        case on
        case severity(Severity)
    }

    /// Makes a configuration with the defaults of a profile.
    public init(profile: Profile = .publicTLS) {
        self.profile = profile
    }

    /// Turns a rule off.
    public mutating func disable(_ ruleID: String) { switches[ruleID] = .off }

    /// Turns a rule on, with its own severity.
    public mutating func enable(_ ruleID: String) { switches[ruleID] = .on }

    /// Turns a rule on and gives all its findings one severity.
    public mutating func setSeverity(of ruleID: String, to severity: Severity) {
        switches[ruleID] = .severity(severity)
    }

    /// Whether a rule runs.
    public func isEnabled(_ rule: Rule) -> Bool {
        if !only.isEmpty { return only.contains(rule.id) }
        switch switches[rule.id] {
        case .off: return false
        case .on, .severity: return true
        case nil: return rule.isOnByDefault
        }
    }

    /// The severity that a user gave to a rule; nil where its own holds.
    func givenSeverity(of rule: Rule) -> Severity? {
        if case .severity(let severity) = switches[rule.id] { severity } else { nil }
    }
}
