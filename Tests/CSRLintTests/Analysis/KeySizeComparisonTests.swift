// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Testing

@testable import CSRLint

@Suite("Comparison of key sizes")
struct KeySizeComparisonTests {
    private static let p256 = OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07])
    private static let secp224k1 = OID(contentOctets: [0x2B, 0x81, 0x04, 0x00, 0x20])
    private static let secp224r1 = OID(contentOctets: [0x2B, 0x81, 0x04, 0x00, 0x21])

    struct Example: CustomTestStringConvertible {
        let recorded: Int64?
        let algorithm: PublicKey.Algorithm
        let bitCount: Int?
        var curve: OID?
        let expected: KeySizeComparison
        var testDescription: String { "\(String(describing: recorded)) against \(algorithm)" }
    }

    static let examples: [Example] = [
        .init(recorded: 2048, algorithm: .rsa, bitCount: 2048, expected: .match),
        .init(recorded: 2048, algorithm: .rsaPSS, bitCount: 2048, expected: .match),
        .init(recorded: 4096, algorithm: .rsa, bitCount: 2048, expected: .mismatch(.unknown)),
        .init(recorded: 2048, algorithm: .rsa, bitCount: 2047, expected: .mismatch(.offByLeadingZero)),
        .init(recorded: 2048, algorithm: .rsa, bitCount: 2041, expected: .mismatch(.offByLeadingZero)),
        .init(recorded: 2048, algorithm: .rsa, bitCount: 2040, expected: .mismatch(.unknown)),
        .init(recorded: 2048, algorithm: .rsa, bitCount: 2049, expected: .mismatch(.unknown)),
        .init(recorded: 2047, algorithm: .rsa, bitCount: 2048, expected: .mismatch(.unknown)),
        .init(recorded: 256, algorithm: .rsa, bitCount: 2048, expected: .mismatch(.algorithmClass)),
        .init(
            recorded: 2048, algorithm: .ellipticCurve, bitCount: 256, curve: p256, expected: .mismatch(.algorithmClass)),
        .init(recorded: 256, algorithm: .ellipticCurve, bitCount: 384, expected: .mismatch(.unknown)),
        .init(recorded: 256, algorithm: .ellipticCurve, bitCount: 256, curve: p256, expected: .match),
        .init(recorded: 224, algorithm: .ellipticCurve, bitCount: 224, curve: secp224k1, expected: .match),
        .init(recorded: 225, algorithm: .ellipticCurve, bitCount: 224, curve: secp224k1, expected: .match),
        .init(recorded: 225, algorithm: .ellipticCurve, bitCount: 224, curve: secp224r1, expected: .mismatch(.unknown)),
        .init(recorded: 256, algorithm: .ed25519, bitCount: 256, expected: .match),
        .init(recorded: 255, algorithm: .ed25519, bitCount: 256, expected: .match),
        .init(recorded: 253, algorithm: .ed25519, bitCount: nil, expected: .match),
        .init(recorded: 254, algorithm: .ed25519, bitCount: 256, expected: .mismatch(.unknown)),
        .init(recorded: 2048, algorithm: .ed25519, bitCount: 256, expected: .mismatch(.algorithmClass)),
        .init(recorded: 456, algorithm: .ed448, bitCount: 456, expected: .match),
        .init(recorded: 448, algorithm: .ed448, bitCount: 456, expected: .match),
        .init(recorded: 256, algorithm: .ed448, bitCount: 456, expected: .mismatch(.unknown)),
        .init(recorded: 2048, algorithm: .dsa, bitCount: 2048, expected: .match),
        .init(recorded: 1024, algorithm: .dsa, bitCount: 2048, expected: .mismatch(.unknown)),
        .init(recorded: nil, algorithm: .rsa, bitCount: 2048, expected: .missing),
        .init(recorded: 0, algorithm: .rsa, bitCount: 2048, expected: .missing),
        .init(recorded: 2048, algorithm: .unknown, bitCount: nil, expected: .notComparable),
        .init(recorded: 2048, algorithm: .rsa, bitCount: nil, expected: .notComparable),
        .init(recorded: 256, algorithm: .ellipticCurve, bitCount: nil, expected: .notComparable),
        .init(recorded: .max, algorithm: .rsa, bitCount: 2048, expected: .mismatch(.unknown)),
        .init(recorded: .min, algorithm: .rsa, bitCount: 2048, expected: .mismatch(.unknown)),
        .init(recorded: 2048, algorithm: .rsa, bitCount: .max, expected: .mismatch(.unknown)),
    ]

    @Test("A recorded size and a key compare by the algorithm's rules", arguments: examples)
    func comparison(example: Example) {
        let comparison = KeySizeComparison(
            recorded: example.recorded, algorithm: example.algorithm, bitCount: example.bitCount, curve: example.curve)
        #expect(comparison == example.expected)
    }

    @Test(
        "Each comparison has an outcome",
        arguments: [
            (KeySizeComparison.match, NameComparison.Outcome.match), (.mismatch(.unknown), .mismatch),
            (.missing, .notCompared), (.notComparable, .notCompared),
        ]
    )
    func outcomes(comparison: KeySizeComparison, outcome: NameComparison.Outcome) {
        #expect(comparison.outcome == outcome)
    }
}
