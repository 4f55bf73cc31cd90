// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A decision to live with some findings for a while: which ones, why, who answers for it, and until when.
///
/// All texts are in visible form (`DisplayText`), as those of findings are.
public struct Waiver: Hashable, Sendable {
    /// Which findings are meant: at least one member is there, and all that are have to fit.
    public struct Scope: Hashable, Sendable {
        /// The order's number.
        public var orderID: Int64?
        /// The certificate's number.
        public var certificateID: Int64?
        /// The finding's fingerprint.
        public var fingerprint: String?

        /// Makes a scope.
        public init(orderID: Int64? = nil, certificateID: Int64? = nil, fingerprint: String? = nil) {
            self.orderID = orderID
            self.certificateID = certificateID
            self.fingerprint = fingerprint
        }

        /// Whether nothing narrows it.
        public var isEmpty: Bool { orderID == nil && certificateID == nil && fingerprint == nil }
    }

    /// How far ahead a waiver may end.
    public static let maximumDays: Int64 = 365
    /// How long a reason is at least, in characters.
    public static let minimumReasonLength = 10

    /// The rule's id.
    public let ruleID: String
    /// Which findings of the rule.
    public let scope: Scope
    /// The finding's subject; nil for any.
    public let subject: String?
    /// Why.
    public let reason: String
    /// Who answers for it.
    public let owner: String
    /// The beginning of the last day, in UTC.
    public let lastDay: Timestamp
    /// Where it is written.
    public let location: SourceLocation

    /// Makes a waiver.
    ///
    /// - Parameters:
    ///   - ruleID: the rule's id.
    ///   - scope: which findings of the rule.
    ///   - subject: the finding's subject; nil for any.
    ///   - reason: why.
    ///   - owner: who answers for it.
    ///   - lastDay: an instant of the last day.
    ///   - location: where it is written.
    public init(
        ruleID: String, scope: Scope, subject: String? = nil, reason: String, owner: String, lastDay: Timestamp,
        location: SourceLocation
    ) {
        self.ruleID = ruleID
        self.scope = scope
        self.subject = subject
        self.reason = reason
        self.owner = owner
        self.lastDay = Timestamp(day: lastDay.day)
        self.location = location
    }

    /// The last day as it is written: `2026-12-31`.
    public var expires: String { lastDay.dayText }

    /// Whether the last day is over; never without an instant that counts as now.
    public func isExpired(asOf now: Timestamp?) -> Bool {
        now.map { daysLeft(asOf: $0) < 0 } ?? false
    }

    /// How many days there are to the last one; fewer than none once it is over.
    public func daysLeft(asOf now: Timestamp) -> Int64 { lastDay.day - now.day }

    /// Whether the waiver means a finding, whatever the day.
    public func covers(_ finding: Finding) -> Bool {
        ruleID == finding.ruleID
            && (scope.orderID == nil || scope.orderID == finding.record.orderID)
            && (scope.certificateID == nil || scope.certificateID == finding.record.certificateID)
            && (scope.fingerprint == nil || scope.fingerprint == finding.fingerprint)
            && (subject == nil || subject == finding.subject)
    }
}
