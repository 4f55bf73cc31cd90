// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What makes two public keys the same key, however they are encoded.
///
/// For RSA that is the modulus, for a curve the curve and the x coordinate's field, for the rest the key's own octets:
/// another exponent, a compressed point or other parameters hide no reuse. Identities compare within a run alone.
public struct KeyIdentity: Hashable, Sendable {
    private let digest: KeyedDigest

    /// The identity of a key; nil where nothing of it could be read.
    public init?(_ key: PublicKey) {
        guard let octets = Self.octets(of: key) else { return nil }
        digest = KeyedDigest(octets)
    }

    private static func octets(of key: PublicKey) -> [UInt8]? {
        switch key.material {
        case .rsa(let modulus, _): return [1] + modulus.drop { $0 == 0 }
        case .ellipticCurve(let curve, let point):
            let name: [UInt8]
            switch curve {
            case .named(let oid): name = Array(oid.description.utf8)
            case .explicit(let fieldBits): name = Array("explicit \(fieldBits ?? 0)".utf8)
            case .absent: name = []
            }
            // A point is 02 or 03 and x, or 04, 06 or 07 with x and y.
            let length = point.first == 2 || point.first == 3 ? point.count - 1 : (point.count - 1) / 2
            guard length > 0 else { return nil }
            return [2] + name + [0] + point[1...length]
        case .edwards(let octets): return [3] + octets
        case .dsa(let y, let p): return [4] + y.drop { $0 == 0 } + [0] + p.drop { $0 == 0 }
        case .opaque: return key.defect == .unknownAlgorithm ? [5] + key.subjectPublicKeyInfo : nil
        }
    }
}
