// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint
@testable import CertificateInspection

@Suite("How keys and signatures are written")
struct KeyEncodingTests {
    @Test(
        "a point has a form and an x",
        arguments: [
            ([], .unknown, []), ([0], .infinity, []), ([0, 0], .unknown, []), ([2, 7, 8], .compressed, [7, 8]),
            ([3, 7], .compressed, [7]), ([4, 1, 2, 3, 4], .uncompressed, [1, 2]), ([4], .uncompressed, []),
            ([4, 1, 2, 3], .uncompressed, [1]), ([6, 1, 2], .hybrid, [1]), ([7, 1, 2], .hybrid, [1]),
            ([5, 1, 2], .unknown, []), ([0xFF], .unknown, []),
        ] as [([UInt8], CurvePoint.Form, [UInt8])])
    func points(_ octets: [UInt8], _ form: CurvePoint.Form, _ x: [UInt8]) {
        #expect(CurvePoint(octets).form == form)
        #expect(Array(CurvePoint(octets).x) == x)
    }

    @Test(
        "a point that is none has a reason",
        arguments: [
            ([], "empty"), ([0], "infinity"), ([5, 1], "first octet"), ([2, 1], "2 octets where 33 are due"),
            ([4, 1], "2 octets where 65 are due"), ([4] + [UInt8](repeating: 9, count: 64), "no point"),
        ] as [([UInt8], String)])
    func faults(_ octets: [UInt8], _ words: String) {
        #expect(CurvePoint.fault(of: octets, fieldBits: 256).contains(words))
    }

    @Test(
        "the numbers of a signature lie from 1 to the order less 1",
        arguments: [
            ([1], nil), ([0, 0, 1], nil), ([0x0A, 0xFF], nil), ([0, 0x0A, 0xFF], nil), ([0], "0"), ([0, 0], "0"),
            ([0x0B, 0x00], "not below the curve's order"), ([0x0B, 0x01], "not below the curve's order"),
            ([0x01, 0, 0], "not below the curve's order"), ([0x80], "negative"), ([0xFF, 0xFF], "negative"),
            ([], "negative"),
        ] as [([UInt8], String?)])
    func ranges(_ number: [UInt8], _ fault: String?) {
        #expect(SignatureRange.fault(of: number, order: [0x0B, 0x00]) == fault)
    }

    @Test(
        "an algorithm identifier is found behind length octets of any form",
        arguments: [[0x30, 4], [0x30, 0x81, 4], [0x30, 0x82, 0, 4], [0x30, 0x80]] as [[UInt8]])
    func identifiers(_ head: [UInt8]) {
        let identifier: [UInt8] = [0x30, 2, 5, 0]
        #expect(KeyAlgorithmIdentifier.stands(identifier, in: head + identifier + [3, 1, 0]))
        #expect(!KeyAlgorithmIdentifier.stands([0x30, 2, 5, 1], in: head + identifier))
        #expect(KeyAlgorithmIdentifier.shown(in: head + identifier + [3, 1, 0]) == identifier)
    }

    @Test(
        "what is too short to hold an algorithm identifier holds none",
        arguments: [[], [0x30], [0x30, 0xFF], [0x30, 0x84, 1], [0x30, 0, 0x30], [0x30, 0, 0x30, 0xFF]] as [[UInt8]])
    func shortIdentifiers(_ octets: [UInt8]) {
        #expect(!KeyAlgorithmIdentifier.stands([0x30, 2, 5, 0], in: octets))
        #expect(KeyAlgorithmIdentifier.shown(in: octets).count <= 64)
    }

    @Test(
        "a key's number is the same in every form",
        arguments: [
            ("ec_p256.der", "ec_compressed.der"), ("ec_p256.der", "ec_hybrid.der"), ("rsa_2048.der", "rsa_noparam.der"),
        ])
    func numbers(_ first: String, _ second: String) throws {
        let keys = try [first, second].map {
            try CertificateSigningRequest(der: Fixture.bytes("requests/\($0)")).publicKey
        }
        let number = try #require(KeyNumber.octets(of: keys[0]))
        #expect(number == KeyNumber.octets(of: keys[1]) && number.first != 0)
    }

    @Test(
        "a key without octets has no number",
        arguments: ["ec_infinity.der", "unknown_algorithm.der", "rsa_garbage_key.der"])
    func noNumber(_ file: String) throws {
        #expect(
            try KeyNumber.octets(of: CertificateSigningRequest(der: Fixture.bytes("requests/\(file)")).publicKey) == nil
        )
    }
}
