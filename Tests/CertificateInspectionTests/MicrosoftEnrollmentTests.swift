// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CertificateInspection

@Suite("What Windows writes into a request")
struct MicrosoftEnrollmentTests {
    private static func enrollment(_ type: OID, _ values: [UInt8]...) -> MicrosoftEnrollment {
        MicrosoftEnrollment(attributes: [RequestAttribute(type: type, values: values)], extensions: [])
    }

    private static func texts(_ enrollment: MicrosoftEnrollment) -> [String] {
        enrollment.details.map { "\($0.kind) \(String(decoding: $0.utf8, as: UTF8.self))" }
    }

    private static func utf8(_ text: String) -> [UInt8] { DEREncoding.element(12, Array(text.utf8)) }

    private static func sequence(_ parts: [UInt8]...) -> [UInt8] { DEREncoding.element(0x30, parts.flatMap { $0 }) }

    @Test("is machine, user, program, system and provider")
    func all() throws {
        let request = try CertificateSigningRequest(der: RequestFixtures.bytes("msattrs.der"))
        let enrollment = request.microsoftEnrollment
        #expect(
            Set(Self.texts(enrollment)) == [
                "machine HOST01.corp.example.com", "user CORP\\admin", "process certreq.exe",
                "systemVersion 10.0.20348.2", "provider Example Provider",
            ])
        #expect(enrollment.unreadable.isEmpty)
    }

    @Test("is nothing in other requests")
    func none() throws {
        for name in ["ec_p256.der", "chal.der", "ms_extreq.der", "no_attrs.der", "unstructured_name.der"] {
            let request = try CertificateSigningRequest(der: RequestFixtures.bytes(name))
            #expect(request.microsoftEnrollment == MicrosoftEnrollment(attributes: [], extensions: []))
        }
    }

    @Test("may end early, and empty texts say nothing")
    func early() {
        let client = Self.enrollment(
            .microsoftClientInformation, Self.sequence([2, 1, 9], Self.utf8("HOST"), Self.utf8("")),
            Self.sequence([2, 1, 9]))
        #expect(Self.texts(client) == ["machine HOST"])
        #expect(client.unreadable.isEmpty)
        #expect(Self.enrollment(.microsoftClientInformation).details.isEmpty)
    }

    @Test("is a template by name or by identifier, as attribute or extension")
    func templates() {
        let name: [UInt8] = [30, 6, 0, 0x57, 0, 0x65, 0, 0x62]
        let identifier = Self.sequence([6, 3, 0x2A, 3, 4], [2, 1, 100])
        #expect(Self.texts(Self.enrollment(.microsoftTemplateName, name)) == ["template Web"])
        let asked = MicrosoftEnrollment(
            attributes: [],
            extensions: [
                RequestedExtension(oid: .microsoftTemplateName, isCritical: false, value: name),
                RequestedExtension(oid: .microsoftTemplate, isCritical: false, value: identifier),
            ])
        #expect(Self.texts(asked) == ["template Web", "template 1.2.3.4"])
    }

    @Test(
        "is on record where it does not parse",
        arguments: [
            [], [5, 0], [0x30], [0x30, 3, 2, 1], [0x30, 6, 2, 1, 9, 2, 1, 9], [0x30, 0, 0], [0x30, 4, 0x0C, 5, 1, 2],
            [0x30, 8, 12, 0, 12, 0, 12, 0, 12, 0],
        ] as [[UInt8]])
    func unreadable(_ value: [UInt8]) {
        let client = Self.enrollment(.microsoftClientInformation, value)
        #expect(client.details.isEmpty)
        #expect(client.unreadable == [.microsoftClientInformation])
    }

    @Test("keeps octets that its string type cannot hold")
    func illFormed() {
        let system = Self.enrollment(.microsoftSystemVersion, [22, 2, 0x31, 0xFF], [30, 3, 0, 0x31, 0])
        #expect(system.details.map(\.utf8) == [[0x31, 0xFF], [0, 0x31, 0]])
    }

    @Test("is read from any octets without a trap")
    func hostile() {
        var generator = SplitMix64(seed: 11)
        let types: [OID] = [
            .microsoftClientInformation, .microsoftProvider, .microsoftTemplate, .microsoftTemplateName,
            .microsoftSystemVersion,
        ]
        let whole = Self.sequence([2, 1, 9], Self.utf8("HOST"), [30, 4, 0, 0x57, 0, 0x65], [6, 3, 0x2A, 3, 4])
        var readable = 0
        for round in 0..<5_000 {
            var value = whole
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                value[Int.random(in: value.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            if round % 3 == 0 { value.removeLast(Int.random(in: 0...value.count, using: &generator)) }
            for type in types where !Self.enrollment(type, value).details.isEmpty { readable += 1 }
        }
        #expect(readable > 0)
    }
}
