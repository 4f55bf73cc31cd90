// csrlint
// SPDX-License-Identifier: Apache-2.0

extension PublicKey {
    /// Those of some identifiers that are made from this key in none of the ways that are in use.
    ///
    /// RFC 5280, 4.2.1.2 takes SHA-1 over the bits of the key, whole or its last 60 bits behind 0100. RFC 7093 takes the
    /// first 160 bits of a longer hash, or a hash over the whole SubjectPublicKeyInfo. Tools also write longer hashes
    /// whole. Each hash is made once, and only while an identifier is left.
    public func identifiersOfOthers(among identifiers: [[UInt8]]) -> [[UInt8]] {
        guard !identifiers.isEmpty, let bits = keyBits else { return [] }
        var others = identifiers
        for digest in [SignatureAlgorithm.Digest.sha1, .sha256, .sha384, .sha512] {
            for octets in [bits, subjectPublicKeyInfo] {
                guard let hash = digest.hash(of: octets) else { continue }
                let short = digest == .sha1 ? Self.shortened(hash) : nil
                others.removeAll { $0 == hash || $0 == short || $0.count == 20 && hash.starts(with: $0) }
                if others.isEmpty { return [] }
            }
        }
        return others
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
