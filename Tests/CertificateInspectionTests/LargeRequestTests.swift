// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("Large requests")
struct LargeRequestTests {
    /// A request with the given attributes, and a key and signature of nothing.
    private func request(attributes: [UInt8]) -> [UInt8] {
        let algorithm: [UInt8] = [0x30, 5, 6, 3, 0x2B, 0x65, 0x70]
        let key = DEREncoding.element(0x30, algorithm + DEREncoding.element(3, [0] + [UInt8](repeating: 7, count: 32)))
        let info = DEREncoding.element(0x30, [2, 1, 0, 0x30, 0] + key + DEREncoding.element(0xA0, attributes))
        return DEREncoding.element(
            0x30, info + algorithm + DEREncoding.element(3, [0] + [UInt8](repeating: 1, count: 64)))
    }

    private func attribute(_ extensions: [UInt8]) -> [UInt8] {
        DEREncoding.element(
            0x30,
            DEREncoding.element(6, OID.extensionRequest.contentOctets)
                + DEREncoding.element(0x31, DEREncoding.element(0x30, extensions)))
    }

    private func extensionOf(_ oid: [UInt8], _ value: [UInt8]) -> [UInt8] {
        DEREncoding.element(0x30, DEREncoding.element(6, oid) + DEREncoding.element(4, value))
    }

    @Test("with 100,000 names are read whole")
    func names() throws {
        let names = (0..<100_000).flatMap { DEREncoding.element(0x82, Array("h\($0).example.com".utf8)) }
        let der = request(attributes: attribute(extensionOf([0x55, 29, 17], DEREncoding.element(0x30, names))))
        let request = try CertificateSigningRequest(der: der)
        #expect(request.subjectAlternativeNames.count == 100_000)
        #expect(request.subjectAlternativeNames.last == .dnsName(Array("h99999.example.com".utf8)))
        #expect(request.encodingIssues.isEmpty)
    }

    @Test("with 10,000 extensions, each in an attribute of its own, are read whole")
    func extensions() throws {
        let attributes = (0..<10_000).flatMap { number in
            attribute(extensionOf([0x2A, 3, UInt8(number >> 7), UInt8(number & 0x7F)], [5, 0]))
        }
        let request = try CertificateSigningRequest(der: request(attributes: attributes))
        #expect(request.requestedExtensions.count == 10_000)
        #expect(request.extensionRequests.count == 10_000)
        #expect(request.malformedExtensions.isEmpty)
    }

    @Test("with the same extension request 10,000 times count it once")
    func repeated() throws {
        let one = attribute(extensionOf([0x55, 29, 17], [0x30, 3, 0x82, 1, 65]))
        let attributes = [[UInt8]](repeating: one, count: 10_000).flatMap { $0 }
        let request = try CertificateSigningRequest(der: request(attributes: attributes))
        #expect(request.extensionRequests.count == 10_000)
        #expect(request.subjectAlternativeNames == [.dnsName([65])])
    }

    @Test("above the limit are refused before anything is read")
    func tooLarge() {
        let bytes = [UInt8](repeating: 0x30, count: (4 << 20) + 1)
        #expect(throws: ParsingError(.tooLarge, "")) { try CertificateSigningRequest(der: bytes) }
    }

    @Test("nested too deep inside an extension are refused, like those nested anywhere else")
    func tooDeep() {
        var value: [UInt8] = [5, 0]
        for _ in 0..<40 { value = DEREncoding.element(0x30, value) }
        let name = DEREncoding.element(0xA0, [6, 1, 42] + DEREncoding.element(0xA0, value))
        let der = request(attributes: attribute(extensionOf([0x55, 29, 17], DEREncoding.element(0x30, name))))
        #expect(throws: ParsingError(.tooDeep, "")) { try CertificateSigningRequest(der: der) }
    }
}
