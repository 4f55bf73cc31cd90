// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Testing

@testable import CSRLint

@Suite("The strength of a key")
struct SecurityStrengthTests {
    struct Case: Sendable {
        let algorithm: PublicKey.Algorithm
        let bitCount: Int?
        let strength: SecurityStrength?
    }

    @Test(
        "follows NIST's table at the edges of its rows",
        arguments: [
            Case(algorithm: .rsa, bitCount: 512, strength: .below80),
            Case(algorithm: .rsa, bitCount: 1_023, strength: .below80),
            Case(algorithm: .rsa, bitCount: 1_024, strength: .bits80),
            Case(algorithm: .rsa, bitCount: 2_047, strength: .bits80),
            Case(algorithm: .rsa, bitCount: 2_048, strength: .bits112),
            Case(algorithm: .rsaPSS, bitCount: 3_071, strength: .bits112),
            Case(algorithm: .rsaPSS, bitCount: 3_072, strength: .bits128),
            Case(algorithm: .dsa, bitCount: 7_679, strength: .bits128),
            Case(algorithm: .dsa, bitCount: 7_680, strength: .bits192),
            Case(algorithm: .rsa, bitCount: 15_360, strength: .bits256),
            Case(algorithm: .rsa, bitCount: .max, strength: .bits256),
            Case(algorithm: .ellipticCurve, bitCount: 159, strength: .below80),
            Case(algorithm: .ellipticCurve, bitCount: 160, strength: .bits80),
            Case(algorithm: .ellipticCurve, bitCount: 224, strength: .bits112),
            Case(algorithm: .ellipticCurve, bitCount: 256, strength: .bits128),
            Case(algorithm: .ellipticCurve, bitCount: 384, strength: .bits192),
            Case(algorithm: .ellipticCurve, bitCount: 521, strength: .bits256),
            Case(algorithm: .ed25519, bitCount: 256, strength: .bits128),
            Case(algorithm: .ed448, bitCount: 456, strength: .bits192),
            Case(algorithm: .rsa, bitCount: 0, strength: .below80),
            Case(algorithm: .rsa, bitCount: -1, strength: .below80),
            Case(algorithm: .rsa, bitCount: nil, strength: nil),
            Case(algorithm: .unknown, bitCount: 1_952, strength: nil),
        ])
    func strength(of example: Case) {
        #expect(SecurityStrength(example.algorithm, bitCount: example.bitCount) == example.strength)
    }

    @Test("grows from step to step")
    func order() {
        #expect(SecurityStrength.allCases.sorted() == [.below80, .bits80, .bits112, .bits128, .bits192, .bits256])
    }
}

@Suite("The resistance of a hash function")
struct CollisionResistanceTests {
    @Test("is judged for every hash function", arguments: SignatureAlgorithm.Digest.allCases)
    func resistance(of digest: SignatureAlgorithm.Digest) {
        let resistance = CollisionResistance(digest)
        switch digest.rawValue {
        case "md2", "md4", "md5", "sha0": #expect(resistance == .broken)
        case "sha1", "ripemd160", "mdc2": #expect(resistance == .weak)
        default: #expect(resistance == .sound)
        }
        #expect(CollisionResistance.broken < .weak && CollisionResistance.weak < .sound)
    }
}
