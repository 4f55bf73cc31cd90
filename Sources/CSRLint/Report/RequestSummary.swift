// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a report says of one request. All texts are in visible form (`DisplayText`).
public struct RequestSummary: Sendable {
    /// One attribute of the subject.
    public struct SubjectAttribute: Sendable {
        /// The attribute type's dotted identifier.
        public var oid: String
        /// Its short name (`CN`, `O`, `emailAddress`), else the dotted identifier.
        public var type: String
        /// The value.
        public var value: String

        /// Makes an attribute.
        public init(oid: String, type: String, value: String) {
            self.oid = oid
            self.type = type
            self.value = value
        }
    }

    /// The names of the subject alternative name extension, by kind.
    public struct AlternativeNames: Sendable {
        /// `dNSName`.
        public var dns: [String] = []
        /// `iPAddress`.
        public var ip: [String] = []
        /// `rfc822Name`.
        public var email: [String] = []
        /// `uniformResourceIdentifier`.
        public var uri: [String] = []
        /// All others, each as `kind:value`.
        public var other: [String] = []

        package init(
            dns: [String] = [], ip: [String] = [], email: [String] = [], uri: [String] = [], other: [String] = []
        ) {
            self.dns = dns
            self.ip = ip
            self.email = email
            self.uri = uri
            self.other = other
        }
    }

    /// The public key.
    public struct Key: Sendable {
        /// `RSA`, `RSA-PSS`, `EC`, `Ed25519`, `Ed448`, `DSA`, else the algorithm's name, else its dotted identifier.
        public var algorithm: String
        /// The size; nil where none can be read.
        public var bits: Int?
        /// The curve's name; nil for keys without one.
        public var curve: String?
        /// The RSA exponent in decimal.
        public var exponent: String?
        /// SHA-256 over the SubjectPublicKeyInfo.
        public var spkiSHA256: SHA256Digest

        package init(algorithm: String, bits: Int?, curve: String?, exponent: String?, spkiSHA256: SHA256Digest) {
            self.algorithm = algorithm
            self.bits = bits
            self.curve = curve
            self.exponent = exponent
            self.spkiSHA256 = spkiSHA256
        }
    }

    /// The self-signature.
    public struct Signature: Sendable {
        /// The algorithm's name, else the dotted identifier.
        public var algorithm: String
        /// The algorithm's dotted identifier.
        public var oid: String
        /// Whether it holds.
        public var verdict: SignatureVerdict

        package init(algorithm: String, oid: String, verdict: SignatureVerdict) {
            self.algorithm = algorithm
            self.oid = oid
            self.verdict = verdict
        }
    }

    /// Why there is nothing to show.
    public struct Failure: Sendable {
        /// The id of the rule that reports it.
        public var code: String
        /// The reason in words.
        public var message: String

        /// Makes a reason.
        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    /// SHA-256 over the request's DER; nil where there is none.
    public var sha256: SHA256Digest?
    /// Whether a request could be read.
    public var isParsed = false
    /// The version's number.
    public var version: Int?
    /// The subject's attributes, in order.
    public var subject: [SubjectAttribute] = []
    /// Every common name, in order.
    public var commonNames: [String] { subject.filter { $0.oid == "2.5.4.3" }.map(\.value) }
    /// The subject alternative names.
    public var alternativeNames = AlternativeNames()
    /// The public key: of the request, or of a bare public key in its place.
    public var key: Key?
    /// The self-signature.
    public var signature: Signature?
    /// The attributes' dotted identifiers, in order.
    public var attributes: [String] = []
    /// The requested extensions' dotted identifiers, in order.
    public var requestedExtensions: [String] = []
    /// Why there is nothing to show.
    public var failure: Failure?

    /// Makes an empty summary.
    public init() {}
}
