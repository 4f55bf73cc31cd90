// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// How hard it is to break a key, in the steps of NIST SP 800-57 Part 1, table 2.
///
/// An RSA key of 3072 bits and a key on P-256 are on the same step: going from one to the other loses nothing.
enum SecurityStrength: UInt8, CaseIterable, Comparable, Sendable {
    /// Less than the lowest step.
    case below80
    /// 80 bits: RSA 1024, and curves of 160 bits.
    case bits80
    /// 112 bits: RSA 2048, and curves of 224 bits.
    case bits112
    /// 128 bits: RSA 3072, and curves of 256 bits.
    case bits128
    /// 192 bits: RSA 7680, and curves of 384 bits.
    case bits192
    /// 256 bits: RSA 15360, and curves of 512 bits.
    case bits256

    /// The strength of a key of some algorithm and size; nil where the table has no row for the algorithm, or the size
    /// could not be read.
    init?(_ algorithm: PublicKey.Algorithm, bitCount: Int?) {
        guard let bitCount else { return nil }
        let steps: [Int]
        switch algorithm {
        case .rsa, .rsaPSS, .dsa: steps = [1_024, 2_048, 3_072, 7_680, 15_360]
        case .ellipticCurve, .ed25519, .ed448: steps = [160, 224, 256, 384, 512]
        case .unknown: return nil
        }
        guard let strength = Self.allCases.dropFirst(steps.count { $0 <= bitCount }).first else { return nil }
        self = strength
    }

    /// The stronger one is greater.
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The strength in words.
    var text: String {
        switch self {
        case .below80: "less than 80 bits"
        case .bits80: "80 bits"
        case .bits112: "112 bits"
        case .bits128: "128 bits"
        case .bits192: "192 bits"
        case .bits256: "256 bits"
        }
    }
}
