// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The points of low order on the curves of Ed25519 and Ed448 (RFC 8032), as encoded.
enum EdwardsPoint {
    /// Whether the point has low order: with such a key anybody can make a signature that verifies.
    ///
    /// The encodings that are not canonical (y of p or p + 1) count as well.
    static func hasLowOrder(_ encoding: [UInt8]) -> Bool {
        guard var y = Optional(encoding), let last = y.popLast() else { return false }
        y.append(last & 0x7F)
        return (y.count == 32 ? lowOrder25519 : lowOrder448).contains(y)
    }

    /// 0, 1, -1, p, p + 1 and the two values of order 8.
    private static let lowOrder25519: [[UInt8]] = [
        [UInt8](repeating: 0, count: 32),
        [1] + [UInt8](repeating: 0, count: 31),
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [0xEE] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0,
            0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
            0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
        ],
    ]

    /// 0, 1, -1, p and p + 1, of p = 2^448 - 2^224 - 1.
    private static let lowOrder448: [[UInt8]] = [
        [UInt8](repeating: 0, count: 57),
        [1] + [UInt8](repeating: 0, count: 56),
        [0xFE] + prime448Tail,
        [0xFF] + prime448Tail,
        [UInt8](repeating: 0, count: 28) + [UInt8](repeating: 0xFF, count: 28) + [0],
    ]

    private static let prime448Tail: [UInt8] =
        [UInt8](repeating: 0xFF, count: 27) + [0xFE] + [UInt8](repeating: 0xFF, count: 27) + [0]
}
