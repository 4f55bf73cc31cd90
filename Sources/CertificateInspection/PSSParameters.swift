// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The parameters of RSASSA-PSS (RFC 4055, 3.1), with the defaults filled in.
public struct PSSParameters: Hashable, Sendable {
    /// The hash function of the message.
    public let digest: SignatureAlgorithm.Digest
    /// The hash function of the mask generation function MGF1.
    public let maskDigest: SignatureAlgorithm.Digest
    /// The length of the salt, in octets.
    public let saltLength: Int
    /// The trailer field, 1 for the octet BC: RFC 4055 knows no other.
    public let trailerField: Int
    /// Whether any value but the trailer field is there by default only: SHA-1, MGF1 with SHA-1, 20 octets of salt.
    public let usesDefaults: Bool

    /// Reads the DER of `RSASSA-PSS-params`; nil for other bytes, or functions that have no row in `Digest`.
    public init?(der: [UInt8]) {
        guard let parameters = try? PSSParameters(reading: der) else { return nil }
        self = parameters
    }

    private init(reading der: [UInt8]) throws(ParsingError) {
        var walk = try DERWalk(der, limits: ParsingLimits(maximumSize: 4096, maximumDepth: 8))
        let root = try walk.walk(0..<der.count)
        var fields = try walk.children(of: root, identifier: DERTag.sequence, "RSASSA-PSS-params")
        let hashField = walk.take(&fields, ifIdentifier: 0xA0)
        let maskField = walk.take(&fields, ifIdentifier: 0xA1)
        let saltField = walk.take(&fields, ifIdentifier: 0xA2)
        let trailerField = walk.take(&fields, ifIdentifier: 0xA3)
        try walk.finish(fields, "RSASSA-PSS-params")
        guard walk.elements[root].encoding.upperBound == der.count else { throw Self.unsupported }

        digest =
            try hashField.map { field throws(ParsingError) in
                var inner = try walk.children(of: field, identifier: 0xA0, "hashAlgorithm")
                return try Self.digest(walk, try walk.take(&inner, DERTag.sequence, "hashAlgorithm"))
            } ?? .sha1
        maskDigest =
            try maskField.map { field throws(ParsingError) in
                var inner = try walk.children(of: field, identifier: 0xA1, "maskGenAlgorithm")
                let algorithm = try walk.take(&inner, DERTag.sequence, "maskGenAlgorithm")
                var parts = walk.children(of: algorithm)
                let type = try walk.take(&parts, DERTag.objectIdentifier, "maskGenAlgorithm")
                guard walk.objectIdentifier(at: type) == .mgf1 else { throw Self.unsupported }
                return try Self.digest(walk, try walk.take(&parts, DERTag.sequence, "hash of MGF1"))
            } ?? .sha1
        saltLength = try saltField.map { field throws(ParsingError) in try Self.number(walk, field, 0xA2) } ?? 20
        self.trailerField =
            try trailerField.map { field throws(ParsingError) in
                try Self.number(walk, field, 0xA3)
            } ?? 1
        usesDefaults = hashField == nil || maskField == nil || saltField == nil
    }

    private static func digest(_ walk: DERWalk, _ algorithm: Int) throws(ParsingError) -> SignatureAlgorithm.Digest {
        try walk.expect(algorithm, DERTag.sequence, "AlgorithmIdentifier")
        var parts = walk.children(of: algorithm)
        let type = try walk.take(&parts, DERTag.objectIdentifier, "AlgorithmIdentifier")
        guard let digest = SignatureAlgorithm.Digest.identified(by: walk.objectIdentifier(at: type)) else {
            throw unsupported
        }
        return digest
    }

    private static func number(_ walk: DERWalk, _ field: Int, _ tag: UInt8) throws(ParsingError) -> Int {
        var inner = try walk.children(of: field, identifier: tag, "RSASSA-PSS-params")
        guard let value = walk.integer(at: try walk.take(&inner, DERTag.integer, "RSASSA-PSS-params")), value >= 0
        else { throw unsupported }
        return value
    }

    private static let unsupported = ParsingError(.unexpectedElement, "the RSASSA-PSS parameters are not supported")
}

extension SignatureAlgorithm {
    /// The parameters of an RSASSA-PSS algorithm; nil for another one, or where they are absent or malformed.
    public var pssParameters: PSSParameters? {
        guard oid == .rsassaPSS, let parameters else { return nil }
        return PSSParameters(der: parameters)
    }
}
