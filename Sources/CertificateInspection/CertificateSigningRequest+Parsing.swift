// csrlint
// SPDX-License-Identifier: Apache-2.0

extension CertificateSigningRequest {
    /// Reads a certification request (RFC 2986) from its DER, or from what OpenSSL takes for it.
    ///
    /// Deviations from DER, a wrong version, bytes behind the request, an unusable key, extensions that do not parse:
    /// all these are on record in the value and are no error.
    ///
    /// - Throws: `ParsingError` with the byte offset where the bytes are no request at all (`.truncated`,
    ///   `.malformed`, `.unexpectedElement`) or exceed the limits (`.tooLarge`, `.tooDeep`).
    public init(der input: [UInt8], limits: ParsingLimits = ParsingLimits()) throws(ParsingError) {
        var walk = try DERWalk(input, limits: limits)
        let root = try walk.walk(0..<input.count)
        var outer = try walk.children(of: root, identifier: DERTag.sequence, "CertificationRequest")
        let info = try walk.take(&outer, DERTag.sequence, "certificationRequestInfo")
        let algorithm = try walk.take(&outer, DERTag.sequence, "signatureAlgorithm")
        let signatureIndex = try walk.takeBitString(&outer, "the signature")
        try walk.finish(outer, "CertificationRequest")

        var parts = walk.children(of: info)
        let versionIndex = try walk.take(&parts, DERTag.integer, "version")
        let subjectIndex = try walk.take(&parts, DERTag.sequence, "subject")
        let keyIndex = try walk.take(&parts, DERTag.sequence, "subjectPKInfo")
        let attributeSet = walk.take(&parts, ifIdentifier: 0xA0)
        try walk.finish(parts, "certificationRequestInfo")

        version = walk.integer(at: versionIndex)
        subject = try DistinguishedName(walk, at: subjectIndex)
        signatureAlgorithm = try SignatureAlgorithm(walk, at: algorithm)
        signature = walk.bits(of: signatureIndex)
        signatureHasUnusedBits = walk.unusedBits(of: signatureIndex) != 0
        publicKey = try PublicKey(&walk, at: keyIndex)
        var asked = RequestedAttributes()
        if let attributeSet { try asked.read(&walk, at: attributeSet) }
        attributes = attributeSet == nil ? nil : asked.attributes
        extensionRequests = asked.extensionRequests
        requestedExtensions = asked.requested.extensions
        subjectAlternativeNames = asked.requested.names
        malformedExtensions = asked.requested.malformed

        let end = walk.elements[root].encoding.upperBound
        der = end == input.count ? input : Array(input[..<end])
        trailingByteCount = input.count - end
        trailingBytesAreBlank = input[end...].allSatisfy { [0, 9, 10, 12, 13, 32].contains($0) }
        signedRange = walk.elements[info].encoding
        encodingIssues = walk.issues.sorted { $0.offset < $1.offset }
    }
}
