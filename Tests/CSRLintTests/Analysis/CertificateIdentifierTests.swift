// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import Testing

@testable import CSRLint

@Suite("What identifies a certificate")
struct CertificateIdentifierTests {
    private static let sha1 = "A94A8FE5CCB19BA61C4C0873D391E987982FBBD3"

    @Test(
        "A thumbprint has 40 or 64 hexadecimal digits, however they are spaced",
        arguments: [
            (sha1, sha1), (sha1.lowercased(), sha1), (" A9:4A8FE5CCB19BA61C4C0873D391E987982FBB d3 ", sha1),
            (String(repeating: "ab", count: 32), String(repeating: "AB", count: 32)),
        ])
    func thumbprint(text: String, digits: String) throws {
        #expect(String(decoding: try Thumbprint(JSONString(text)).digits, as: UTF8.self) == digits)
    }

    private static let noThumbprints: [(String, Thumbprint.Fault)] = [
        ("", .digitCount(0)), (": :", .digitCount(0)), (String(sha1.dropLast()), .digitCount(39)),
        ("\(sha1)0", .digitCount(41)), ("\(sha1)\(sha1)", .digitCount(80)), ("\(sha1)g", .notHexadecimal),
        ("0x\(sha1)", .notHexadecimal), ("<thumbprint>", .notHexadecimal), ("\(sha1)\u{FF11}", .notHexadecimal),
        ("\(sha1)\t", .notHexadecimal),
    ]

    @Test("Anything else is no thumbprint, for a reason", arguments: noThumbprints)
    func noThumbprint(text: String, fault: Thumbprint.Fault) {
        #expect(throws: fault) { try Thumbprint(JSONString(text)) }
    }

    private static let serialNumbers: [(String, String, Int)] = [
        ("0669D4C2A73D1E5F8B90A1C2D3E4F506", "669D4C2A73D1E5F8B90A1C2D3E4F506", 16),
        ("0x06:69:d4", "669D4", 3), ("0X1", "1", 1), ("00 01", "1", 1), ("100", "100", 2),
        (twentyOctets, twentyOctets, 20), (manyZeros, "7F", 1),
    ]
    private static let twentyOctets = String(repeating: "F", count: 40)
    private static let manyZeros = String(repeating: "0", count: 5_000) + "7F"

    @Test("A serial number is its digits without leading zeros", arguments: serialNumbers)
    func serialNumber(text: String, digits: String, octetCount: Int) throws {
        let number = try SerialNumber(JSONString(text))
        #expect(String(decoding: number.digits, as: UTF8.self) == digits)
        #expect(number.octetCount == octetCount)
        #expect(number.isShort == (octetCount < 8))
    }

    private static let noSerialNumbers: [(String, SerialNumber.Fault)] = [
        ("", .notHexadecimal), ("0x", .notHexadecimal), ("00x1", .notHexadecimal), ("-1", .notHexadecimal),
        ("1.5", .notHexadecimal), ("0", .zero), ("00:00", .zero), (tooLong, .octetCount(21)),
        (farTooLong, .octetCount(2_500)),
    ]
    private static let tooLong = "1" + String(repeating: "0", count: 40)
    private static let farTooLong = String(repeating: "F", count: 5_000)

    @Test("Anything else is no serial number, for a reason", arguments: noSerialNumbers)
    func noSerialNumber(text: String, fault: SerialNumber.Fault) {
        #expect(throws: fault) { try SerialNumber(JSONString(text)) }
    }

    @Test("Digests of equal octets are equal, of others they are not")
    func digests() {
        #expect(KeyedDigest([1, 2]) == KeyedDigest([1, 2]))
        let texts: [[UInt8]] = (0..<1_000).map { Array(String($0).utf8) }
        #expect(Set(texts.map { KeyedDigest($0) }).count == 1_000)
    }

    @Test(
        "A count of names is one to six digits",
        arguments: [
            ("0", 0), ("000002", 2), ("999999", 999_999), ("", nil), ("1000000", nil), ("-1", nil), ("2 ", nil),
            ("\u{FF12}", nil), ("1e3", nil),
        ] as [(String, Int?)])
    func purchasedCount(text: String, count: Int?) {
        #expect(PurchasedCount.value(of: JSONString(text)) == count)
    }
}
