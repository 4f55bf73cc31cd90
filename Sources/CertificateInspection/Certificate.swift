// csrlint
// SPDX-License-Identifier: Apache-2.0

/// An X.509 certificate (RFC 5280, 4.1), as far as it is compared with a request: it is read, not validated.
public struct Certificate: Sendable {
    /// An extension of the certificate.
    public typealias Extension = RequestedExtension

    /// The outer SEQUENCE as it was encoded, without what follows it.
    public let der: [UInt8]
    /// The serial number: the INTEGER's content octets as they were encoded, sign octet and all.
    public let serialNumber: [UInt8]
    /// The issuer.
    public let issuer: DistinguishedName
    /// The first second of validity, in seconds since 1970 UTC; nil where the time cannot be read.
    public let notBefore: Int64?
    /// The last second of validity, in seconds since 1970 UTC; nil where the time cannot be read.
    public let notAfter: Int64?
    /// The subject.
    public let subject: DistinguishedName
    /// The public key.
    public let publicKey: PublicKey
    /// The extensions, in order.
    public let extensions: [Extension]
    /// The entries of every subject alternative name, in order.
    public let subjectAlternativeNames: [GeneralName]
    /// The algorithm by which the issuer signed.
    public let signatureAlgorithm: SignatureAlgorithm
    /// Which extensions do not parse, by position in `extensions`, with the reason.
    public let malformedExtensions: [(index: Int, error: ParsingError)]
    /// Where the encoding is not DER.
    public let encodingIssues: [EncodingIssue]
}

extension Certificate {
    /// Reads a certificate from its DER, as tolerantly as a request is read.
    ///
    /// - Throws: `ParsingError` with the byte offset where the bytes are no certificate or exceed the limits.
    public init(der input: [UInt8], limits: ParsingLimits = ParsingLimits()) throws(ParsingError) {
        var walk = try DERWalk(input, limits: limits)
        let root = try walk.walk(0..<input.count)
        var outer = try walk.children(of: root, identifier: DERTag.sequence, "Certificate")
        var parts = walk.children(of: try walk.take(&outer, DERTag.sequence, "tbsCertificate"))
        signatureAlgorithm = try SignatureAlgorithm(
            walk, at: try walk.take(&outer, DERTag.sequence, "signatureAlgorithm"))
        _ = try walk.takeBitString(&outer, "the signature")
        try walk.finish(outer, "Certificate")

        _ = walk.take(&parts, ifIdentifier: 0xA0)
        serialNumber = walk.octets(of: try walk.take(&parts, DERTag.integer, "serialNumber"))
        _ = try walk.take(&parts, DERTag.sequence, "signature")
        issuer = try DistinguishedName(walk, at: try walk.take(&parts, DERTag.sequence, "issuer"))
        var validity = walk.children(of: try walk.take(&parts, DERTag.sequence, "validity"))
        notBefore = walk.take(&validity).flatMap { CertificateTime.seconds(walk, at: $0) }
        notAfter = walk.take(&validity).flatMap { CertificateTime.seconds(walk, at: $0) }
        subject = try DistinguishedName(walk, at: try walk.take(&parts, DERTag.sequence, "subject"))
        publicKey = try PublicKey(&walk, at: try walk.take(&parts, DERTag.sequence, "subjectPublicKeyInfo"))
        // Unique identifiers (RFC 5280, 4.1.2.8) are passed over, in one piece or several.
        for identifier: UInt8 in [0x81, 0xA1, 0x82, 0xA2] { _ = walk.take(&parts, ifIdentifier: identifier) }

        var content = ExtensionList()
        if let wrapper = walk.take(&parts, ifIdentifier: 0xA3) {
            var inner = try walk.children(of: wrapper, identifier: 0xA3, "extensions")
            let list = try walk.take(&inner, DERTag.sequence, "extensions")
            try content.append(try RequestedExtension.readList(&walk, at: list), &walk)
        }
        try walk.finish(parts, "tbsCertificate")
        extensions = content.extensions
        subjectAlternativeNames = content.names
        malformedExtensions = content.malformed
        let end = walk.elements[root].encoding.upperBound
        der = end == input.count ? input : Array(input[..<end])
        encodingIssues = walk.issues.sorted { $0.offset < $1.offset }
    }
}
