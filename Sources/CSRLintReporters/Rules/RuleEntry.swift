// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// What the rule catalogue says of one rule.
public struct RuleEntry: Sendable {
    /// The id.
    public let id: String
    /// The severity by default.
    public let severity: Severity
    /// Whether the rule runs without being asked for.
    public let isOnByDefault: Bool
    /// What is expected, in one sentence.
    public let title: String
    /// Why it matters.
    public let rationale: String
    /// The clause or page that demands it.
    public let reference: String
    /// Where to read that.
    public let url: String
    /// What to do about a finding.
    public let remedy: String
    /// What the rule looks at: `record` or `order`.
    public let scope: String
    /// The group, in words.
    public let group: String

    /// Makes an entry.
    public init(
        id: String, severity: Severity, isOnByDefault: Bool, title: String, rationale: String, reference: String,
        url: String, remedy: String, scope: String, group: String
    ) {
        self.id = id
        self.severity = severity
        self.isOnByDefault = isOnByDefault
        self.title = title
        self.rationale = rationale
        self.reference = reference
        self.url = url
        self.remedy = remedy
        self.scope = scope
        self.group = group
    }
}
