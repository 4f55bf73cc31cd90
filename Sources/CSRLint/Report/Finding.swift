// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Something that a rule found.
///
/// Every text in it that came from outside is already shown in visible form (`DisplayText`), so that no control
/// character can leave through any sink; a sink adds only the escapes of its own syntax.
public struct Finding: Sendable {
    /// Where a finding stands against a baseline.
    public enum Status: String, Sendable {
        /// There is no baseline, or it lacks the finding.
        case new
        /// The baseline has it.
        case existing
        /// The baseline has it, and it is gone.
        case fixed
    }

    /// One side of a finding: where the value stands, and the value.
    public struct Evidence: Hashable, Sendable {
        /// A JSON pointer for the record's side, a field such as `subjectAltName` for the request's.
        public let place: String
        /// The value; nil where it is absent.
        public let value: String?

        /// Makes one side.
        public init(place: String, value: String?) {
            self.place = place
            self.value = value
        }
    }

    /// Another member of a finding's group.
    public struct Member: Hashable, Sendable {
        /// The order's number.
        public let orderID: Int64?
        /// The certificate's number.
        public let certificateID: Int64?
        /// SHA-256 over the request's DER.
        public let csrSHA256: SHA256Digest?

        /// Makes a member.
        public init(orderID: Int64?, certificateID: Int64?, csrSHA256: SHA256Digest?) {
            self.orderID = orderID
            self.certificateID = certificateID
            self.csrSHA256 = csrSHA256
        }

        /// The member that a row or request is.
        public init(_ identity: RecordIdentity) {
            self.init(
                orderID: identity.orderID, certificateID: identity.certificateID, csrSHA256: identity.csrSHA256)
        }
    }

    /// The waiver that a finding has.
    public struct Waived: Hashable, Sendable {
        /// Why nobody has to act.
        public let reason: String
        /// Who answers for it.
        public let owner: String
        /// The last day, in UTC: `2026-12-31`.
        public let expires: String

        /// Makes a waiver's words.
        public init(reason: String, owner: String, expires: String) {
            self.reason = reason
            self.owner = owner
            self.expires = expires
        }

        init(by waiver: Waiver) {
            self.init(reason: waiver.reason, owner: waiver.owner, expires: waiver.expires)
        }
    }

    /// The rule's id.
    public let ruleID: String
    /// How grave it is, after the row's status and the configuration had their say.
    public let severity: Severity
    /// Where it stands against the baseline.
    public var status: Status
    /// What it is about.
    public internal(set) var record: RecordIdentity
    /// The name or field it is about, in canonical form; nil where it is about the whole row.
    public let subject: String?
    /// What is wrong, in one sentence.
    public let message: String
    /// The record's side.
    public let recordEvidence: Evidence?
    /// The request's side.
    public let requestEvidence: Evidence?
    /// Where in the input.
    public let location: SourceLocation
    /// What to do about it.
    public let remedy: String
    /// The other members of its group.
    public let related: [Member]
    /// Whether only the run as a whole could tell, so that the finding comes last where orders are written one by one.
    public internal(set) var isOfRun = false
    /// The waiver that it has; nil where it weighs.
    public internal(set) var waiver: Waived?
    /// What keeps the finding the same from run to run: 32 hexadecimal digits.
    public let fingerprint: String

    package init(
        ruleID: String, severity: Severity, status: Status, record: RecordIdentity, subject: String?, message: String,
        recordEvidence: Evidence?, requestEvidence: Evidence?, location: SourceLocation, remedy: String,
        related: [Member], isOfRun: Bool = false, waiver: Waived? = nil, fingerprint: String
    ) {
        self.ruleID = ruleID
        self.severity = severity
        self.status = status
        self.record = record
        self.subject = subject
        self.message = message
        self.recordEvidence = recordEvidence
        self.requestEvidence = requestEvidence
        self.location = location
        self.remedy = remedy
        self.related = related
        self.isOfRun = isOfRun
        self.waiver = waiver
        self.fingerprint = fingerprint
    }

    /// The same as gone: no row of the run has it, so that it stands behind them all.
    var fixed: Finding {
        var copy = self
        (copy.status, copy.isOfRun, copy.waiver) = (.fixed, true, nil)
        copy.record = RecordIdentity(
            orderID: record.orderID, certificateID: record.certificateID, csrSHA256: record.csrSHA256, index: .max)
        return copy
    }
}

/// Which reissue, or which request, something is about.
public struct RecordIdentity: Hashable, Sendable {
    /// The order's number, where it is known.
    public let orderID: Int64?
    /// The certificate's number, where the record has one.
    public let certificateID: Int64?
    /// SHA-256 over the request's DER, where there is a request.
    public let csrSHA256: SHA256Digest?
    /// The position among all reissues or requests of the run, from 0: what orders findings.
    public let index: Int

    /// Makes an identity.
    public init(orderID: Int64?, certificateID: Int64?, csrSHA256: SHA256Digest?, index: Int) {
        self.orderID = orderID
        self.certificateID = certificateID
        self.csrSHA256 = csrSHA256
        self.index = index
    }

    /// Whether nothing tells it from others of its order.
    var isAnonymous: Bool { certificateID == nil && csrSHA256 == nil }
}

/// A place in an input.
public struct SourceLocation: Hashable, Sendable {
    /// The file's path in visible form; nil for standard input and for what was fetched.
    public let path: String?
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in bytes.
    public let column: Int

    /// Makes a place.
    public init(path: String?, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }
}
