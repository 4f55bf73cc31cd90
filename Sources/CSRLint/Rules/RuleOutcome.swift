// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a rule says of one reissue or request.
public enum RuleOutcome: Sendable, ExpressibleByArrayLiteral {
    /// It looked; the list is empty where all is well.
    case observed([Observation])
    /// It could not look, for the reason given.
    case skipped(String)

    /// What it saw.
    public init(arrayLiteral elements: Observation...) {
        self = .observed(elements)
    }
}

/// One thing that a rule saw on a reissue or request, before status and configuration have their say.
///
/// All texts are in visible form (`DisplayText`).
public struct Observation: Sendable {
    /// How grave; nil for the rule's own severity.
    public var severity: Severity?
    /// How the row's status limits the severity; nil for the rule's own ceiling.
    public var ceiling: SeverityCeiling?
    /// The name (canonical) or field that it is about; nil for the whole row.
    public var subject: String?
    /// What is wrong, in one sentence.
    public var message: String
    /// The record's side: the field, and its value.
    public var record: (field: ReissueField, value: String?)?
    /// The request's side: the field, and its value.
    public var request: (field: RequestField, value: String?)?

    /// Makes an observation.
    public init(
        _ message: String,
        severity: Severity? = nil,
        ceiling: SeverityCeiling? = nil,
        subject: String? = nil,
        record: (field: ReissueField, value: String?)? = nil,
        request: (field: RequestField, value: String?)? = nil
    ) {
        self.message = message
        self.severity = severity
        self.ceiling = ceiling
        self.subject = subject
        self.record = record
        self.request = request
    }
}

/// A part of a request, as evidence names it.
public enum RequestField: String, Sendable {
    /// The version's number.
    case version
    /// The distinguished name.
    case subject
    /// The common names in the subject.
    case commonName
    /// The public key with its algorithm.
    case subjectPublicKeyInfo
    /// The attributes as a whole.
    case attributes
    /// The extensions that the attributes ask for.
    case requestedExtensions
    /// The names of the subject alternative name extension.
    case subjectAltName
    /// The algorithm of the self-signature.
    case signatureAlgorithm
    /// The self-signature.
    case signature
    /// The text or DER by itself.
    case encoding
}

/// One thing that a rule saw on several reissues of an order.
public struct GroupObservation: Sendable {
    /// The position of the member that carries the finding.
    public var member: Int
    /// The positions of the others.
    public var related: [Int]
    /// What was seen.
    public var observation: Observation

    /// Makes an observation on a group.
    public init(member: Int, related: [Int], observation: Observation) {
        self.member = member
        self.related = related
        self.observation = observation
    }
}
