// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A record and the request beside it, both as far as they could be read, and how they compare.
///
/// A bad request never makes an inspection fail: it is what the inspection says. Nothing about one ever changes; it is a
/// class since over a hundred rules look at each.
public final class Inspection: Sendable {
    /// What stands where the request should.
    public enum Subject: Sendable {
        /// A request, and whether its self-signature holds.
        case request(CertificateSigningRequest, SignatureVerdict)
        /// Nothing, or a placeholder.
        case absent
        /// A private key, and no request.
        case privateKey
        /// A bare public key; nil where it could not be read.
        case publicKey(PublicKey?)
        /// Another object, in words.
        case otherObject(String)
        /// Something that could not be decoded.
        case undecodable(ParsingError)
        /// More than is looked at.
        case oversized(ParsingError)
        /// No row at all: the inspection is of what stands round the rows of a list.
        case list
    }

    /// The record; nil where a request is inspected alone.
    public let record: CertificateRecord?
    /// Why the record could not be read, where it could not.
    public let recordFailure: String?
    /// The request's text; nil where there is none.
    public let text: RequestText?
    /// What had to be repaired to read it: of a record's text all of it, of a request alone its own block.
    let repairs: [RequestText.Repair]
    /// What stands where the request should.
    public let subject: Subject
    /// The names of both sides and how they compare; a missing side has none.
    public let names: NameComparison
    /// What is to be said of the names, each by itself.
    let nameSurvey: NameSurvey
    /// How the key's size compares; nil where one side is missing.
    public let keySize: KeySizeComparison?
    /// SHA-256 over the request's DER.
    public let csrSHA256: SHA256Digest?
    /// What makes the public key the same key in every encoding; nil where none could be read.
    public let keyIdentity: KeyIdentity?
    /// What the key says about its own strength; nil where it is none of RSA, or no rule asks.
    let rsaKey: RSAKeyAnalysis?
    /// What an RSA signature that does not hold says; nil for any other.
    let faultyMessages: RSAMessages?
    /// What the judgement depends on beside the row.
    public let circumstances: Circumstances

    init(
        record: CertificateRecord?, recordFailure: String?, text: RequestText?, subject: Subject,
        csrSHA256: SHA256Digest?, rsaKey: RSAKeyAnalysis? = nil, faultyMessages: RSAMessages? = nil,
        repairs: [RequestText.Repair] = [], circumstances: Circumstances
    ) {
        self.circumstances = circumstances
        self.record = record
        self.recordFailure = recordFailure
        self.text = text
        self.subject = subject
        self.csrSHA256 = csrSHA256
        self.rsaKey = rsaKey
        self.faultyMessages = faultyMessages
        self.repairs = repairs
        let request: CertificateSigningRequest?
        let key: PublicKey?
        switch subject {
        case .request(let parsed, _): (request, key) = (parsed, parsed.publicKey)
        case .publicKey(let publicKey): (request, key) = (nil, publicKey)
        default: (request, key) = (nil, nil)
        }
        keyIdentity = key.flatMap(KeyIdentity.init)
        names = NameComparison(record: record, request: request)
        nameSurvey = NameSurvey(names, alternativeNames: request?.subjectAlternativeNames ?? [])
        keySize = record.flatMap { record in
            key.map { KeySizeComparison(recorded: record.keySize, key: $0) }
        }
    }

    /// Whether this is no row, but what stands round the rows of a list.
    public var isOfList: Bool { if case .list = subject { true } else { false } }

    /// The request, where there is one.
    public var request: CertificateSigningRequest? {
        if case .request(let request, _) = subject { request } else { nil }
    }

    /// How the names compare; nil where a side is missing, so that there is nothing to compare.
    public var comparedNames: NameComparison? { record == nil || request == nil ? nil : names }

    /// Whether the request's self-signature holds; nil where there is no request.
    public var signatureVerdict: SignatureVerdict? {
        if case .request(_, let verdict) = subject { verdict } else { nil }
    }

    /// The public key: of the request, or of a bare public key in its place.
    public var publicKey: PublicKey? { subject.publicKey }
}

extension Inspection.Subject {
    /// The public key: of the request, or of a bare public key in its place.
    var publicKey: PublicKey? {
        switch self {
        case .request(let request, _): request.publicKey
        case .publicKey(let key): key
        default: nil
        }
    }
}
