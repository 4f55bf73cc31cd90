// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A PKCS #10 certification request (RFC 2986), read tolerantly and with every oddity kept.
///
/// What OpenSSL overlooks is here: every common name, every extension request of every attribute, what follows the
/// outer SEQUENCE, and where the encoding is not DER.
public struct CertificateSigningRequest: Sendable {
    /// The outer SEQUENCE as it was encoded, without what follows it.
    public let der: [UInt8]
    /// How many bytes followed the outer SEQUENCE.
    public let trailingByteCount: Int
    /// Whether all of them are zero or white space, as a text tool leaves them at the end of a file.
    public let trailingBytesAreBlank: Bool
    /// The version's number, 0 in a proper request; nil for one that does not fit.
    public let version: Int?
    /// The subject.
    public let subject: DistinguishedName
    /// The public key.
    public let publicKey: PublicKey
    /// The attributes, in order; nil where the field is missing altogether.
    public let attributes: [RequestAttribute]?
    /// Every value of every attribute that asks for extensions, in order.
    public let extensionRequests: [ExtensionRequest]
    /// The extensions asked for: those of every distinct extension request, in order.
    public let requestedExtensions: [RequestedExtension]
    /// The entries of every subject alternative name asked for, in order.
    public let subjectAlternativeNames: [GeneralName]
    /// The signature algorithm.
    public let signatureAlgorithm: SignatureAlgorithm
    /// The signature's bits, as octets.
    public let signature: [UInt8]
    /// Where the encoding is not DER.
    public let encodingIssues: [EncodingIssue]
    /// Which requested extensions do not parse, by position in `requestedExtensions`, with the reason.
    public let malformedExtensions: [(index: Int, error: ParsingError)]
    /// Whether the signature's BIT STRING is no whole number of octets.
    package let signatureHasUnusedBits: Bool
    /// The range of the signed `certificationRequestInfo` in `der`.
    package let signedRange: Range<Int>
}
