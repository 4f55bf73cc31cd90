// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The two numbers of an ECDSA signature (RFC 3279, 2.2.3), as INTEGER content octets: sign octet and all.
public struct ECDSASignature: Hashable, Sendable {
    /// The x coordinate of the nonce's point.
    public let r: [UInt8]
    /// What binds nonce, key and message together.
    public let s: [UInt8]

    /// Makes a signature from its numbers.
    public init(r: [UInt8], s: [UInt8]) {
        self.r = r
        self.s = s
    }

    /// Reads a signature; nil for octets that are none.
    public init?(der bytes: [UInt8]) {
        do throws(ParsingError) {
            var walk = try DERWalk(bytes, limits: ParsingLimits())
            let root = try walk.walk(0..<bytes.count)
            guard walk.elements[root].encoding.upperBound == bytes.count else { return nil }
            var parts = try walk.children(of: root, identifier: DERTag.sequence, "an ECDSA signature")
            r = walk.octets(of: try walk.take(&parts, DERTag.integer, "r"))
            s = walk.octets(of: try walk.take(&parts, DERTag.integer, "s"))
            try walk.finish(parts, "an ECDSA signature")
        } catch {
            return nil
        }
    }
}
