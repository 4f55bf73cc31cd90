// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintOpenSSL
import Foundation
import Testing

@testable import CertificateInspection

@Suite("Certificates")
struct CertificateTests {
    @Test("show what OpenSSL shows of them")
    func reference() throws {
        let text = String(
            decoding: try RequestFixtures.bytes("certificate.pem"), as: UTF8.self)
        let base64 = text.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
        let der = [UInt8](try #require(Data(base64Encoded: base64)))
        let certificate = try Certificate(der: der + [0])
        #expect(certificate.der == der)
        #expect(certificate.encodingIssues.isEmpty)

        let reference = unsafe der.withUnsafeBufferPointer { buffer in
            var cursor = buffer.baseAddress
            return unsafe d2i_X509(nil, &cursor, buffer.count)
        }
        defer { unsafe X509_free(reference) }
        let serial = unsafe X509_get0_serialNumber(reference)
        let magnitude = unsafe Array(
            UnsafeBufferPointer(start: ASN1_STRING_get0_data(serial), count: Int(ASN1_STRING_length(serial))))
        #expect(Array(certificate.serialNumber.drop { $0 == 0 }) == magnitude)
        #expect(unsafe X509_get_ext_count(reference) == certificate.extensions.count)
        #expect(unsafe Self.seconds(X509_get0_notBefore(reference)) == certificate.notBefore)
        #expect(unsafe Self.seconds(X509_get0_notAfter(reference)) == certificate.notAfter)
        #expect(
            unsafe Int(X509_NAME_entry_count(X509_get_subject_name(reference))) == certificate.subject.attributes.count)
        #expect(unsafe Int(EVP_PKEY_get_bits(X509_get0_pubkey(reference))) == certificate.publicKey.bitCount)
    }

    private static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int64? {
        var parts = unsafe tm()
        guard unsafe ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
        return Int64(unsafe timegm(&parts))
    }

    @Test(
        "have times in the one form that is allowed",
        arguments: [
            (0x17, "700101000000Z", 0), (0x17, "691231235959Z", -1), (0x17, "491231235959Z", 2_524_607_999),
            (0x17, "500101000000Z", -631_152_000), (0x18, "20000229120000Z", 951_825_600),
            (0x18, "21000228000000Z", 4_107_456_000),
            (0x18, "99991231235959Z", 253_402_300_799), (0x18, "00000101000000Z", -62_167_219_200),
            (0x18, "21000229000000Z", nil), (0x17, "7001010000Z", nil), (0x17, "700101000000+0000", nil),
            (0x17, "701301000000Z", nil), (0x17, "700100000000Z", nil), (0x17, "700101240000Z", nil),
            (0x17, "70010100000Z0", nil), (0x18, "700101000000Z", nil), (0x04, "700101000000Z", nil), (0x17, "", nil),
        ] as [(UInt8, String, Int64?)])
    func times(_ tag: UInt8, _ text: String, _ seconds: Int64?) throws {
        let bytes = DEREncoding.element(tag, Array(text.utf8))
        var walk = try DERWalk(bytes, limits: ParsingLimits())
        let root = try walk.walk(0..<bytes.count)
        #expect(CertificateTime.seconds(walk, at: root) == seconds)
    }

    @Test("are not requests, nor the other way round")
    func confusion() throws {
        let request = try RequestFixtures.bytes("rsa_2048.der")
        #expect(throws: ParsingError(.unexpectedElement, "")) { try Certificate(der: request) }
    }
}
