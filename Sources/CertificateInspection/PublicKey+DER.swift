// csrlint
// SPDX-License-Identifier: Apache-2.0

extension PublicKey {
    /// Reads a `SubjectPublicKeyInfo` (RFC 5280, 4.1.2.7) at an element of a walk.
    ///
    /// A key that cannot be read or used is a defect of the key, not an error.
    init(_ walk: inout DERWalk, at index: Int) throws(ParsingError) {
        var parts = try walk.children(of: index, identifier: DERTag.sequence, "SubjectPublicKeyInfo")
        let identifier = try walk.take(&parts, DERTag.sequence, "the key's algorithm")
        let bits = try walk.takeBitString(&parts, "the key")
        try walk.finish(parts, "SubjectPublicKeyInfo")

        var fields = walk.children(of: identifier)
        let type = try walk.take(&fields, DERTag.objectIdentifier, "the key algorithm's identifier")
        let parameters = walk.take(&fields)
        try walk.finish(fields, "the key's algorithm")

        algorithmOID = walk.objectIdentifier(at: type)
        algorithmParameters = parameters.map { walk.algorithmParameters(at: $0) }
        algorithm = Algorithm(algorithmOID)
        let reading: KeyReading
        switch algorithm {
        case .rsa, .rsaPSS: reading = try .rsa(&walk, bits)
        case .ellipticCurve: reading = try .ellipticCurve(&walk, bits, parameters)
        case .ed25519: reading = .edwards(walk.bits(of: bits), bitCount: 256)
        case .ed448: reading = .edwards(walk.bits(of: bits), bitCount: 456)
        case .dsa: reading = try .dsa(&walk, bits, parameters)
        case .unknown: reading = KeyReading(material: .opaque, bitCount: nil, defect: .unknownAlgorithm)
        }
        material = reading.material
        bitCount = reading.bitCount
        defect = reading.defect
        let encoding = walk.elements[index].encoding
        subjectPublicKeyInfo = walk.copy(encoding)
        spkiSHA256 = SHA256Digest(hashing: walk.bytes, encoding)
    }

    /// Reads a public key that stands alone: a `SubjectPublicKeyInfo`, or the `RSAPublicKey` of PKCS #1, which is
    /// wrapped into one.
    ///
    /// - Throws: `ParsingError` where the bytes are neither, or more than one object.
    public init(
        subjectPublicKeyInfo bytes: [UInt8], limits: ParsingLimits = ParsingLimits()
    ) throws(ParsingError) {
        var walk = try DERWalk(bytes, limits: limits)
        let root = try walk.walk(0..<bytes.count)
        let end = walk.elements[root].encoding.upperBound
        guard end == bytes.count else {
            throw ParsingError(.unexpectedElement, "bytes follow the public key", offset: end)
        }
        let children = try walk.children(of: root, identifier: DERTag.sequence, "a public key")
        var first = children
        if walk.take(&first, ifIdentifier: DERTag.integer) != nil {
            _ = try walk.take(&first, DERTag.integer, "publicExponent")
            try walk.finish(first, "RSAPublicKey")
            let wrapped = Self.wrap(pkcs1: bytes)
            walk = try DERWalk(wrapped, limits: ParsingLimits(maximumSize: .max, maximumDepth: limits.maximumDepth))
            let wrappedRoot = try walk.walk(0..<wrapped.count)
            try self.init(&walk, at: wrappedRoot)
        } else {
            try self.init(&walk, at: root)
        }
    }

    private static func wrap(pkcs1 bytes: [UInt8]) -> [UInt8] {
        let algorithm: [UInt8] = [0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1, 5, 0]
        let bits = DEREncoding.element(DERTag.bitString, [0] + bytes)
        return DEREncoding.element(DERTag.sequence, algorithm + bits)
    }
}

extension PublicKey.Algorithm {
    fileprivate init(_ oid: OID) {
        switch oid {
        case .rsaEncryption: self = .rsa
        case .rsassaPSS: self = .rsaPSS
        case .ecPublicKey: self = .ellipticCurve
        case .ed25519: self = .ed25519
        case .ed448: self = .ed448
        case .dsa: self = .dsa
        default: self = .unknown
        }
    }
}
