// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A rule: what it looks for, how grave that is, where it is written, what to do about it, and the check itself.
///
/// A rule stands in the array of its topic (`Rule.crossCheck` and its like). Everything that lists or explains
/// rules derives from those arrays. Nothing about it ever changes; it is a class so that a run over thousands of rows
/// hands rules on without copying their texts.
public final class Rule: Sendable {
    /// What a rule looks at, with the check as its payload.
    public enum Check: Sendable {
        /// One reissue or one request.
        case record(@Sendable (Inspection) -> RuleOutcome)
        /// The reissues of an order, each reduced to its `OrderMember`.
        case order(@Sendable (OrderInspection) -> [GroupObservation])
        /// Everything that a run read, each reissue or request reduced to its `RunMember`.
        case run(@Sendable (RunInspection) -> [GroupObservation])
    }

    /// The id, in kebab-case. It is never renamed and never used for something else.
    public let id: String
    /// How grave a finding is on an issued row, unless the observation says otherwise.
    public let severity: Severity
    /// What holds where the rule finds nothing.
    public let title: String
    /// Why it matters.
    public let rationale: String
    /// Where it is written.
    public let reference: Reference
    /// What to do about a finding.
    public let remedy: String
    /// Something that the rule finds, in a line or two.
    public let example: String
    /// A command that shows it by hand.
    public let byHand: String
    /// How a row's status limits the severity.
    public let ceiling: SeverityCeiling
    /// Whether the rule runs without being asked for.
    public let isOnByDefault: Bool
    /// Whether a request alone feeds the rule, so that it also runs where there is no record.
    public let judgesRequestsAlone: Bool
    /// Whether the rule also judges what stands round the rows of a list.
    public let judgesLists: Bool
    /// Whether a finding means that the private key is lost: never lowered, never waived.
    public let meansLostKey: Bool
    /// What the rule cannot do without.
    public let requirement: Requirement?
    /// Why a rule on a whole run leaves a member out; nil for one that it looks at.
    public let reasonToLeaveOut: (@Sendable (RunMember) -> String?)?
    /// The check.
    public let check: Check

    /// Makes a rule that looks at one reissue or request.
    public convenience init(
        _ id: String,
        _ severity: Severity,
        _ title: String,
        rationale: String,
        reference: Reference,
        remedy: String,
        example: String = "",
        byHand: String = "",
        ceiling: SeverityCeiling = .other,
        isOnByDefault: Bool = true,
        judgesRequestsAlone: Bool = false,
        judgesLists: Bool = false,
        meansLostKey: Bool = false,
        requirement: Requirement? = nil,
        check: @escaping @Sendable (Inspection) -> RuleOutcome
    ) {
        self.init(
            id: id, severity: severity, title: title, rationale: rationale, reference: reference, remedy: remedy,
            example: example, byHand: byHand, ceiling: ceiling, isOnByDefault: isOnByDefault,
            judgesRequestsAlone: judgesRequestsAlone,
            judgesLists: judgesLists, meansLostKey: meansLostKey, requirement: requirement, check: .record(check))
    }

    /// Makes a rule that looks at the reissues of an order.
    public convenience init(
        order id: String,
        _ severity: Severity,
        _ title: String,
        rationale: String,
        reference: Reference,
        remedy: String,
        example: String = "",
        byHand: String = "",
        ceiling: SeverityCeiling = .other,
        requirement: Requirement? = nil,
        check: @escaping @Sendable (OrderInspection) -> [GroupObservation]
    ) {
        self.init(
            id: id, severity: severity, title: title, rationale: rationale, reference: reference, remedy: remedy,
            example: example, byHand: byHand, ceiling: ceiling, isOnByDefault: true, judgesRequestsAlone: false,
            judgesLists: false, meansLostKey: false,
            requirement: requirement, check: .order(check))
    }

    /// Makes a rule that looks at everything that a run read. Requests alone feed it too, unless it says otherwise.
    public convenience init(
        run id: String,
        _ severity: Severity,
        _ title: String,
        rationale: String,
        reference: Reference,
        remedy: String,
        example: String = "",
        byHand: String = "",
        ceiling: SeverityCeiling = .other,
        isOnByDefault: Bool = true,
        judgesRequestsAlone: Bool = true,
        meansLostKey: Bool = false,
        reasonToLeaveOut: (@Sendable (RunMember) -> String?)? = nil,
        check: @escaping @Sendable (RunInspection) -> [GroupObservation]
    ) {
        self.init(
            id: id, severity: severity, title: title, rationale: rationale, reference: reference, remedy: remedy,
            example: example, byHand: byHand, ceiling: ceiling, isOnByDefault: isOnByDefault,
            judgesRequestsAlone: judgesRequestsAlone, judgesLists: false,
            meansLostKey: meansLostKey, requirement: nil, reasonToLeaveOut: reasonToLeaveOut, check: .run(check))
    }

    private init(
        id: String, severity: Severity, title: String, rationale: String, reference: Reference, remedy: String,
        example: String, byHand: String, ceiling: SeverityCeiling, isOnByDefault: Bool, judgesRequestsAlone: Bool,
        judgesLists: Bool, meansLostKey: Bool, requirement: Requirement?,
        reasonToLeaveOut: (@Sendable (RunMember) -> String?)? = nil, check: Check
    ) {
        self.id = id
        self.severity = severity
        self.title = title
        self.rationale = rationale
        self.reference = reference
        self.remedy = remedy
        self.example = example
        self.byHand = byHand
        self.ceiling = ceiling
        self.isOnByDefault = isOnByDefault
        self.judgesRequestsAlone = judgesRequestsAlone
        self.judgesLists = judgesLists
        self.meansLostKey = meansLostKey
        self.requirement = requirement
        self.reasonToLeaveOut = reasonToLeaveOut
        self.check = check
    }

    /// What the rule looks at, as a word: `record`, `order` or `run`.
    public var scope: String {
        switch check {
        case .record: "record"
        case .order: "order"
        case .run: "run"
        }
    }
}

extension [Rule] {
    /// Every rule of csrlint, in the order of the groups and of the rules in them.
    public static let all: [Rule] = RuleGroup.allCases.flatMap(\.rules)
}
