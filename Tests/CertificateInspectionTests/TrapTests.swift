// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Testing

/// What OpenSSL overlooks or gets wrong has to be there to be seen.
@Suite("What OpenSSL overlooks")
struct TrapTests {
    private func request(_ name: String) throws -> CertificateSigningRequest {
        try CertificateSigningRequest(der: RequestFixtures.bytes(name))
    }

    @Test(
        "extension requests beyond the first are all kept",
        arguments: [
            ("two_extreq.der", [ExtensionRequest.Form.pkcs9, .pkcs9], [0, 1], 3),
            ("two_values.der", [.pkcs9, .pkcs9], [0, 0], 3),
            ("both_extreq.der", [.pkcs9, .microsoft], [0, 1], 3),
            ("both_extreq_same.der", [.pkcs9, .microsoft], [0, 1], 2),
            ("two_extreq_identical.der", [.pkcs9, .pkcs9], [0, 1], 2),
            ("two_values_identical.der", [.pkcs9, .pkcs9], [0, 0], 2),
            ("ms_extreq.der", [.microsoft], [0], 2),
            ("zero_value_extreq.der", [], [], 0),
            ("empty_extreq.der", [.pkcs9], [0], 0),
            ("cn_only.der", [], [], 0),
        ])
    func extensionRequests(_ name: String, _ forms: [ExtensionRequest.Form], _ positions: [Int], _ names: Int) throws {
        let request = try request(name)
        #expect(Set(request.extensionRequests.map(\.form)) == Set(forms))
        #expect(request.extensionRequests.count == forms.count)
        #expect(request.extensionRequests.map(\.attributeIndex) == positions)
        #expect(request.subjectAlternativeNames.count == names)
    }

    @Test("an extension that is there twice shows twice, with the names of both")
    func twice() throws {
        let request = try request("two_san.der")
        #expect(request.requestedExtensions.map(\.oid.description) == ["2.5.29.17", "2.5.29.17"])
        #expect(request.subjectAlternativeNames.count == 3)
        #expect(request.malformedExtensions.isEmpty)
    }

    @Test("an extension request that is no list is kept as what it is")
    func noList() throws {
        let request = try request("extreq_garbage.der")
        #expect(request.extensionRequests.count == 1)
        #expect(request.extensionRequests.first?.extensions == nil)
        #expect(request.requestedExtensions.isEmpty)
    }

    @Test(
        "bytes behind the request are counted",
        arguments: [
            ("rsa_2048.der", true), ("trailing.der", false), ("trailing_newline.der", true), ("trailing_nul.der", true),
            ("trailing_nul_and_more.der", false),
        ])
    func trailing(_ name: String, _ isBlank: Bool) throws {
        let bytes = try RequestFixtures.bytes(name)
        let request = try CertificateSigningRequest(der: bytes)
        #expect(request.der.count + request.trailingByteCount == bytes.count)
        #expect((request.trailingByteCount == 0) == (name == "rsa_2048.der"))
        #expect(request.trailingBytesAreBlank == isBlank)
        #expect(bytes.starts(with: request.der))
        #expect(request.verifySignature() == .valid)
    }

    @Test(
        "a version is what was written",
        arguments: [
            ("rsa_2048.der", 0), ("ver1.der", 1), ("ver2.der", 2), ("version_negative.der", -1),
            ("version_huge.der", nil),
        ] as [(String, Int?)])
    func version(_ name: String, _ version: Int?) throws {
        #expect(try request(name).version == version)
    }

    @Test(
        "what is not DER is named",
        arguments: [
            ("indef.der", EncodingIssue.Code.indefiniteLength), ("indef_info.der", .indefiniteLength),
            ("nonmin.der", .nonMinimalLength), ("nonmin_info.der", .nonMinimalLength),
            ("nonmin_version.der", .nonMinimalInteger), ("boolean_01.der", .nonCanonicalBoolean),
            ("critical_false.der", .encodedDefault), ("unsorted_attrs.der", .unsortedSet),
            ("constructed_octets.der", .constructedString),
        ])
    func notDER(_ name: String, _ code: EncodingIssue.Code) throws {
        let request = try request(name)
        #expect(Set(request.encodingIssues.map(\.code)) == [code])
        #expect(request.verifySignature() == .valid)
        #expect(request.subjectAlternativeNames.count == 2)
    }

    @Test("missing attributes differ from empty ones")
    func attributes() throws {
        #expect(try request("no_attrs.der").attributes == nil)
        #expect(try request("empty_attrs.der").attributes?.isEmpty == true)
    }

    @Test("a NUL does not end a name")
    func nul() throws {
        let commonName = try #require(try request("nul_cn.der").subject.commonNames.first)
        #expect(commonName.utf8.contains(0))
        let names = try request("nul_san.der").subjectAlternativeNames
        #expect(names.contains { if case .dnsName(let octets) = $0 { octets.contains(0) } else { false } })
    }

    @Test("every common name is kept, in order")
    func commonNames() throws {
        #expect(try request("multi_cn.der").subject.commonNames.count > 1)
        #expect(try request("mv_rdn.der").subject.relativeDistinguishedNames.contains { $0.count > 1 })
    }

    @Test(
        "string types are transcoded by their rules",
        arguments: [
            ("utf8_cn.der", 12), ("printable_cn.der", 19), ("t61_cn.der", 20), ("ia5_cn.der", 22),
            ("visible_cn.der", 26), ("universal_cn.der", 28), ("bmp_cn.der", 30), ("bmp_cn_unicode.der", 30),
        ] as [(String, UInt8)])
    func strings(_ name: String, _ tag: UInt8) throws {
        let value = try #require(try request(name).subject.commonNames.first)
        #expect(value.valueTag == tag)
        #expect(value.isWellFormed)
        #expect(String(validating: value.utf8, as: UTF8.self)?.contains(".") == true)
    }

    @Test(
        "extensions that do not parse are named",
        arguments: [
            ("malformed_basic_constraints.der", 1), ("malformed_key_usage.der", 1), ("san_garbage.der", 1),
            ("san_no_content.der", 1), ("san_not_a_sequence.der", 1), ("san_trailing.der", 1),
            ("san_truncated.der", 1), ("san_unknown_tag.der", 1), ("ip5.der", 1), ("ip8_network.der", 1),
            ("empty_san.der", 0), ("san_empty_name.der", 0), ("requested_extensions.der", 0),
        ])
    func malformed(_ name: String, _ count: Int) throws {
        let request = try request(name)
        #expect(request.malformedExtensions.count == count)
        for (index, error) in request.malformedExtensions {
            #expect(request.requestedExtensions.indices.contains(index))
            #expect(request.der.indices.contains(try #require(error.offset)))
        }
    }

    @Test("every kind of general name is told from the others")
    func kinds() throws {
        let kinds = try request("other_types.der").subjectAlternativeNames.map { name in
            switch name {
            case .dnsName: "dns"
            case .ipAddress: "ip"
            case .rfc822Name: "email"
            case .uniformResourceIdentifier: "uri"
            case .directoryName: "directory"
            case .otherName: "other"
            case .registeredID: "rid"
            case .x400Address: "x400"
            case .ediPartyName: "edi"
            case .unknown: "unknown"
            }
        }
        #expect(
            Set(kinds).isSuperset(of: ["dns", "email", "uri", "directory", "other", "rid", "x400", "edi", "unknown"]))
    }

    @Test(
        "what is no request is refused, with the reason",
        arguments: [
            ("garbage.der", ParsingError.Code.truncated), ("truncated.der", .truncated),
            ("truncated_length.der", .truncated), ("key_alone.der", .unexpectedElement),
            ("private_key_pkcs8.der", .unexpectedElement), ("sequence_of_nothing.der", .unexpectedElement),
            ("nesting_40.der", .tooDeep),
        ])
    func refused(_ name: String, _ code: ParsingError.Code) throws {
        let bytes = try RequestFixtures.bytes(name)
        let error = #expect(throws: ParsingError.self) { try CertificateSigningRequest(der: bytes) }
        #expect(error?.code == code)
        #expect(error?.offset != nil)
    }
}
