// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// How hard it is to find two messages with one hash, as far as it matters to a signature over a request.
enum CollisionResistance: UInt8, Comparable, Sendable {
    /// Collisions are a matter of minutes, or nothing is left that would prevent them.
    case broken
    /// Collisions have been found, or are within reach of those who can pay.
    case weak
    /// Nobody knows how to find one.
    case sound

    /// The resistance of a hash function.
    init(_ digest: SignatureAlgorithm.Digest) {
        switch digest {
        case .md2, .md4, .md5, .sha0: self = .broken
        case .sha1, .ripemd160, .mdc2: self = .weak
        case .sha224, .sha256, .sha384, .sha512, .sha512_224, .sha512_256, .sha3_224, .sha3_256, .sha3_384, .sha3_512:
            self = .sound
        }
    }

    /// The more resistant one is greater.
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
