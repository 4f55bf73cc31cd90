// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("Arithmetic on curves")
struct CurveArithmeticTests {
    @Test("knows nothing of a curve that is none, or of one over a binary field its equation")
    func unknownCurve() throws {
        #expect(CurveEquation(of: .rsaEncryption) == nil)
        #expect(NamedCurveOrder(of: .rsaEncryption) == nil)
        let binary = try #require(OID(dotted: "1.3.132.0.26"))
        #expect(CurveEquation(of: binary) == nil)
        #expect(NamedCurveOrder(of: binary)?.bitCount == 232)
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
