// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a run looks for and what makes it fail.
public struct Configuration: Sendable {
    /// The profile: which severities hold.
    public var profile: Profile
    /// From which severity on findings make the gate fail.
    public var failOn = FailureThreshold.error
    /// The findings that nobody has to act upon for a while.
    public var waivers: [Waiver] = []
    /// The findings that are known from an earlier report.
    public var baseline: Baseline?
    /// Whether only findings that the baseline lacks make the gate fail.
    public var failsOnNewAlone = false
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
    /// Whether the searches that take long are made.
    public var searchesDeeply = false
    /// The lists of keys that nobody should use any more.
    public var keyLists: [KeyList] = []
    /// Whether a user named the instant that counts as now, so that saved answers are taken to be of that day.
    public var isInstantGiven = false
    /// The numbers that rules measure by.
    public var settings: RuleSettings
    /// On how many threads to work on large inputs; nil for one a core.
    public var threadCount: Int?

    private var switches: [String: RuleSwitch] = [:]

    /// Makes a configuration with the defaults of a profile.
    public init(profile: Profile = .publicTLS) {
        self.profile = profile
        settings = profile.settings
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
        switch switches[rule.id] ?? profile.switches[rule.id] {
        case .off: return false
        case .on, .severity: return true
        case nil: return rule.isOnByDefault
        }
    }

    /// The severity that the user or the profile gave to a rule; nil where its own holds.
    func givenSeverity(of rule: Rule) -> Severity? {
        let given = switches[rule.id] ?? profile.switches[rule.id]
        return if case .severity(let severity) = given { severity } else { nil }
    }

    /// Whether a rule has what it cannot do without, the instant left aside, which is no matter of choice.
    func meetsRequirement(of rule: Rule) -> Bool {
        switch rule.requirement {
        case nil, .instant: true
        case .deepSearch: searchesDeeply
        case .keyList(let kind): keyLists.contains { $0.kinds.contains(kind) }
        case .deepSearchOfList(let kind): searchesDeeply && keyLists.contains { $0.kinds.contains(kind) }
        }
    }
}
