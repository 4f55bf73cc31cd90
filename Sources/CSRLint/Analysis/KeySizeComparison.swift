// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CertificateInspection

/// How the key size of a record and the key of a request compare.
public enum KeySizeComparison: Hashable, Sendable {
    /// They agree.
    case match
    /// They do not.
    case mismatch(Cause)
    /// The record has no size.
    case missing
    /// The key has no agreed size, or none can be read.
    case notComparable

    /// What a mismatch probably comes from.
    public enum Cause: String, Hashable, Sendable {
        /// The size is one of another class of algorithms: the record probably describes an older request.
        case algorithmClass = "algorithm-class"
        /// The modulus is up to seven bits short of the size, as with leading zero bits.
        case offByLeadingZero = "off-by-leading-zero"
        /// Nothing that can be told.
        case unknown
    }

    /// Compares a size in bits with a key.
    public init(recorded: Int64?, key: PublicKey) {
        self.init(recorded: recorded, algorithm: key.algorithm, bitCount: key.bitCount, curve: Self.curve(of: key))
    }

    /// The sizes that a key may have in a record, the usual one first; nil for one without an agreed size.
    static func acceptedSizes(of key: PublicKey) -> [Int64]? {
        acceptedSizes(key.algorithm, bitCount: key.bitCount, curve: curve(of: key))
    }

    private static func curve(of key: PublicKey) -> OID? {
        if case .ellipticCurve(.named(let curve), _) = key.material { curve } else { nil }
    }

    /// Compares a size in bits with the facts of a key: its size is that of the modulus, of the curve's field, of p.
    init(recorded: Int64?, algorithm: PublicKey.Algorithm, bitCount: Int?, curve: OID? = nil) {
        guard let recorded, recorded != 0 else {
            self = .missing
            return
        }
        guard let accepted = Self.acceptedSizes(algorithm, bitCount: bitCount, curve: curve) else {
            self = .notComparable
            return
        }
        if accepted.contains(recorded) {
            self = .match
        } else {
            self = .mismatch(Self.cause(of: recorded, for: algorithm, bitCount: bitCount))
        }
    }

    /// The outcome for the report.
    public var outcome: ReissueReport.Comparison.Outcome {
        switch self {
        case .match: .match
        case .mismatch: .mismatch
        case .missing, .notComparable: .notCompared
        }
    }

    private static func acceptedSizes(_ algorithm: PublicKey.Algorithm, bitCount: Int?, curve: OID?) -> [Int64]? {
        switch algorithm {
        case .ed25519: return [256, 255, 253]
        case .ed448: return [456, 448]
        case .unknown: return nil
        case .rsa, .rsaPSS, .dsa, .ellipticCurve:
            guard let bitCount, bitCount > 0 else { return nil }
            return [Int64(bitCount)] + (curve.flatMap(CurveOrder.bitCount).map { [$0] } ?? [])
        }
    }

    private static func cause(of recorded: Int64, for algorithm: PublicKey.Algorithm, bitCount: Int?) -> Cause {
        switch algorithm {
        case .rsa, .rsaPSS, .dsa:
            if ellipticCurveSizes.contains(recorded) { return .algorithmClass }
            if recorded >= 1024, recorded.isMultiple(of: 8), let bitCount, recorded - 8 < bitCount, bitCount < recorded
            {
                return .offByLeadingZero
            }
            return .unknown
        case .ellipticCurve, .ed25519, .ed448, .unknown:
            return recorded >= 1024 ? .algorithmClass : .unknown
        }
    }

    /// Sizes that keys over curves have; 512 is left out, since it was a size of RSA keys as well.
    private static let ellipticCurveSizes: Set<Int64> = [160, 192, 224, 253, 255, 256, 320, 384, 448, 456, 521]
}
