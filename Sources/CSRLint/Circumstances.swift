// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a judgement depends on beside the rows themselves.
public struct Circumstances: Sendable {
    /// The instant that counts as now; without one nothing counts as old.
    public let now: Timestamp?
    /// Whether `now` is the time of the answer: it was just fetched, or the user named the instant.
    ///
    /// What a saved answer says of the day on which it was given cannot be held against another day.
    public let isTimeOfAnswer: Bool
    /// When the answer was given, by itself; nil where it does not say so.
    public let answered: Timestamp?
    /// Whether archived reissues were asked to be left out of the answer.
    public let leavesArchivedOut: Bool
    /// The numbers that rules measure by.
    public let settings: RuleSettings
    /// Whether the searches that take long are made.
    public let searchesDeeply: Bool
    /// The lists of keys that nobody should use any more.
    public let keyLists: [KeyList]
    /// The rules that run, by id: a rule leaves a finding to another one only where that one runs too.
    public let rules: Set<String>

    /// The instant that what an answer says of its own day can be held against; nil where it is not known.
    public var instantOfAnswer: Timestamp? { isTimeOfAnswer ? answered ?? now : nil }

    /// Makes circumstances.
    public init(
        now: Timestamp? = nil, isTimeOfAnswer: Bool = false, answered: Timestamp? = nil,
        leavesArchivedOut: Bool = false, settings: RuleSettings = RuleSettings(), searchesDeeply: Bool = false,
        keyLists: [KeyList] = [], rules: Set<String> = []
    ) {
        self.now = now
        self.isTimeOfAnswer = isTimeOfAnswer
        self.answered = answered
        self.leavesArchivedOut = leavesArchivedOut
        self.settings = settings
        self.searchesDeeply = searchesDeeply
        self.keyLists = keyLists
        self.rules = rules
    }
}
