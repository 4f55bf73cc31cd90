// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// The curves whose order has another length than their field (SEC 2, X9.62, WTLS): either counts as the key's size.
enum CurveOrder {
    /// The length of a curve's order in bits; nil where it is that of the field, or the curve is not known.
    static func bitCount(of curve: OID) -> Int64? {
        let octets = curve.contentOctets
        guard let last = octets.last else { return nil }
        switch Array(octets.dropLast()) {
        case [0x2B, 0x81, 0x04, 0x00]: return certicom[last]
        case [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x00]: return x962[last]
        case [0x67, 0x2B, 0x01, 0x04]: return wtls[last]
        default: return nil
        }
    }

    /// secp112r2, secp128r2, secp160r1, k1 and r2, secp224k1, then sect163r1 and so on.
    private static let certicom: [UInt8: Int64] = [
        0x07: 110, 0x1D: 126, 0x08: 161, 0x09: 161, 0x1E: 161, 0x20: 225, 0x02: 162, 0x1A: 232, 0x03: 238, 0x10: 281,
        0x11: 282, 0x24: 407, 0x26: 570, 0x27: 570,
    ]

    /// c2pnb163v2 to c2tnb431r1.
    private static let x962: [UInt8: Int64] = [
        0x02: 162, 0x03: 162, 0x04: 161, 0x06: 190, 0x07: 189, 0x0A: 193, 0x0B: 238, 0x0C: 237, 0x0D: 236, 0x10: 257,
        0x11: 289, 0x12: 353, 0x13: 353, 0x14: 418,
    ]

    private static let wtls: [UInt8: Int64] = [0x01: 112, 0x07: 161, 0x08: 113, 0x09: 161, 0x0A: 232]
}
