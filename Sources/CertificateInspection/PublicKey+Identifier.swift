// csrlint
// SPDX-License-Identifier: Apache-2.0

extension PublicKey {
    /// Whether an identifier is made from this key in one of the ways that are in use.
    ///
    /// RFC 5280, 4.2.1.2 takes SHA-1 over the bits of the key, whole or its last 60 bits behind 0100. RFC 7093 takes the
    /// first 160 bits of a longer hash, or a hash over the whole SubjectPublicKeyInfo. Tools also write longer hashes
    /// whole.
    public func isIdentified(by identifier: [UInt8]) -> Bool {
        guard let bits = keyBits else { return false }
        for digest in [SignatureAlgorithm.Digest.sha1, .sha256, .sha384, .sha512] {
            for octets in [bits, subjectPublicKeyInfo] {
                guard let hash = digest.hash(of: octets) else { continue }
                if identifier == hash || identifier.count == 20 && hash.starts(with: identifier) { return true }
                if digest == .sha1, identifier == Self.shortened(hash) { return true }
            }
        }
        return false
    }

    /// The second method of RFC 5280: 0100, and the last 60 bits of the hash.
    private static func shortened(_ hash: [UInt8]) -> [UInt8] {
        var octets = Array(hash.suffix(8))
        if let first = octets.first { octets[0] = 0x40 | first & 0x0F }
        return octets
    }

    /// The octets of `subjectPublicKey`, without the one that counts unused bits.
    private var keyBits: [UInt8]? {
        DERWalk.content(of: subjectPublicKeyInfo) { walk, root throws(ParsingError) in
            var parts = try walk.children(of: root, identifier: DERTag.sequence, "SubjectPublicKeyInfo")
            _ = walk.take(&parts)
            return walk.bits(of: try walk.takeBitString(&parts, "the key"))
        }
    }
}
