// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("Arithmetic on curves")
struct CurveArithmeticTests {
    @Test(
        "knows the first multiples of a generator, and no others",
        arguments: [
            (OID.p256, 4096, "e716aed2cf069e4d997789672e6d6bd2508676f2f4fd0a64f077e8daa245573f", true),
            (OID.p256, 4096, "f75e9e96a5bff7f4d75cf78cbd28ac9a3a3c1ad61166c45c0c9a94242df2c4e", false),
            (OID.p256, 5000, "f75e9e96a5bff7f4d75cf78cbd28ac9a3a3c1ad61166c45c0c9a94242df2c4e", true),
            (OID.p256, 1, "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", true),
            (OID.p256, 1, "e716aed2cf069e4d997789672e6d6bd2508676f2f4fd0a64f077e8daa245573f", false),
            (
                OID.p384, 4096,
                "b251813991dc62be679662c03461d3475cc7168a6c27f447a7a882f95d1f591a8d8e5a4c1873b2bb00e8105825adc9ec", true
            ),
            (
                OID.p384, 4096,
                "a7556c627c0435b4a5159e8fa4fb586ab4e0a5fd02cccd9deb11915cc7835dd538d715aeb447f83db49c0dd4c70db0cc",
                false
            ),
            (
                OID.p521, 4096,
                "f024bf88d53a2655993c260b9914bb8c4dd91efb7bb9cef2bc5935e6e2ad11681e04e130893220ff7ca2d6cf897010805f"
                    + "f8295455aa280fffe070a145e4ffac9b",
                true
            ),
            // The same last octets, and another number.
            (OID.p256, 4096, "a016aed2cf069e4d997789672e6d6bd2508676f2f4fd0a64f077e8daa245573f", false),
            (OID.p256, 4096, "", false), (OID.p256, 4096, "00", false),
            (OID.p256, 4096, "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", false),
        ])
    func smallMultiples(_ curve: OID, _ count: Int, _ x: String, _ isKnown: Bool) throws {
        let multiples = try #require(SmallMultiples.upTo(count, on: curve))
        #expect(multiples.contains(x: Hexadecimal.octets(x)) == isKnown)
        #expect(multiples.contains(x: [0, 0] + Hexadecimal.octets(x)) == isKnown)
    }

    @Test("knows no multiples on a curve that is not known")
    func unknownCurve() {
        #expect(SmallMultiples.upTo(16, on: .rsaEncryption) == nil)
        #expect(NamedCurveOrder(of: .rsaEncryption) == nil)
    }

    @Test("reads as many bits of a hash as the order has")
    func digests() throws {
        let p256 = try #require(NamedCurveOrder(of: .p256))
        #expect(p256.bitCount == 256)
        let long = [UInt8](0..<64)
        #expect(p256.number(of: long) == [UInt8](0..<32))
        #expect(p256.number(of: [UInt8](0..<20)) == [UInt8](0..<20))
        let p521 = try #require(NamedCurveOrder(of: .p521))
        #expect(p521.number(of: long) == long)
        // 521 bits of 72 octets are 65 octets and one bit, moved to the right.
        let cut = p521.number(of: [0x80, 0x00] + [UInt8](repeating: 0xFF, count: 70))
        #expect(cut == [0x01, 0x00, 0x01] + [UInt8](repeating: 0xFF, count: 63))
    }

    @Test(
        "finds what two numbers have in common",
        arguments: [
            // 9001 and 3 x 9001; 15 and 35; nothing; the same; a product that is far longer than the modulus.
            ([0x23, 0x29], [0x69, 0x7B], 14), ([15], [35], 3), ([15], [28], 1), ([0x23, 0x29], [0x23, 0x29], 14),
            ([15], [1] + [UInt8](repeating: 0, count: 4096), 1), ([15], [15] + [UInt8](repeating: 0, count: 4096), 4),
            ([15], [], 4),
        ] as [([UInt8], [UInt8], Int)])
    func commonFactors(_ modulus: [UInt8], _ product: [UInt8], _ bitCount: Int) {
        #expect(CommonFactor.bitCount(of: modulus, and: product) == bitCount)
    }

    @Test("finds nothing in common with zero, which is no modulus")
    func zeroModulus() {
        #expect(CommonFactor.bitCount(of: [], and: [35]) == nil)
    }
}
