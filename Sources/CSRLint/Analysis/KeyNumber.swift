// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The one number that lists of known keys tell a key by, whatever it is encoded in: an RSA modulus, the x coordinate of
/// a point, the public value of DSA, the octets of an Edwards key.
enum KeyNumber {
    /// The number as big-endian octets without leading zeros; nil for a key of which nothing could be read.
    static func octets(of key: PublicKey) -> [UInt8]? {
        let number: ArraySlice<UInt8>
        switch key.material {
        case .rsa(let modulus, _): number = modulus[...]
        case .ellipticCurve(_, let point): number = CurvePoint(point).x
        case .edwards(let octets): number = octets[...]
        case .dsa(let y, _): number = y[...]
        case .opaque: return nil
        }
        let octets = Array(number.drop { $0 == 0 })
        return octets.isEmpty ? nil : octets
    }
}
