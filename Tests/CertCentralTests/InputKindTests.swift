// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Testing

@Suite("Kinds of input")
struct InputKindTests {
    @Test(
        "the kind is told from the bytes",
        arguments: [
            ("{\"certificates\":[]}", .api), ("{\n \"order_id\": 5,\n \"certificates\": [{\"id\": 1}]\n}\n", .api),
            ("{\"order_id\":5,\"certificates\":[{\"id\":1}]}", .api), ("{}", .api),
            ("{\"errors\":[]}\n{\"id\":1}", .api),
            ("{\"certificates\":[\n{\"id\":1},\n{\"id\":2}\n]}", .api), ("{\"certificates\":[\n{\"id\":1}\n]}", .api),
            ("{\"certificates\":[\n{\"id\":1}\n", .api), ("{\"id\":1,\n\"csr\":\"\"}", .api),
            ("{\n\"id\":1}\n{\n\"id\":2}", .api), ("{\"x\":1}", .api), ("{", .api),
            ("[]", .array), ("\u{FEFF} [{\"id\":1}]", .array), ("[\n{\"id\":1}\n]", .array),
            ("{\"id\":1}\n{\"id\":2}\n", .ndjson), ("{\"id\":1}", .ndjson),
            ("\n{\"order_id\":5,\"id\":1}\r\n", .ndjson),
            ("{\"id\":1}\n\n{\"id\":2", .ndjson), ("{\"id\":01}\n{\"id\":2}\n{\"id\":3}", .ndjson),
            ("{\"x\":1}\n{\"id\":2}", .ndjson),
            ("-----BEGIN CERTIFICATE REQUEST-----\nMII", .pem), (" \n-----BEGIN PRIVATE KEY-----", .pem),
            ("Certificate Request:\n    Data:\n-----BEGIN NEW CERTIFICATE REQUEST-----\n", .pem),
            ("MIICijCCAXICAQAwRTEL", .pem), ("\u{FEFF}-----BEGIN CERTIFICATE-----", .pem),
            ("", nil), (" \n", nil), ("<html>", nil), ("<pre>\n-----BEGIN CERTIFICATE-----\n", nil), ("5", nil),
            ("certificates", nil), ("\u{FEFF}", nil),
        ] as [(String, InputKind?)]
    )
    func texts(_ text: String, _ kind: InputKind?) {
        #expect(InputKind.detect(in: Array(text.utf8)) == kind)
    }

    @Test(
        "binary requests are told from the rest",
        arguments: [[0x30, 0x82, 0x02, 0x8A], [0x30, 0x81, 0x80], [0x30, 0x80]] as [[UInt8]])
    func der(_ bytes: [UInt8]) {
        #expect(InputKind.detect(in: bytes) == .der)
    }

    @Test(
        "a request given for reissues is a bad shape that names the command for it",
        arguments: [Array("-----BEGIN CERTIFICATE REQUEST-----\nMII".utf8), [0x30, 0x82, 0x02, 0x8A, 0]]
    )
    func misplaced(_ bytes: [UInt8]) {
        for error in [
            #expect(throws: CertCentralError.self) { try ReissueList(json: bytes) },
            #expect(throws: CertCentralError.self) { try ReissueLines(ndjson: bytes) },
        ] {
            #expect(error?.kind == .badShape)
            #expect(error?.message.contains("csrlint inspect") == true)
        }
    }

    @Test("a digit alone is JSON, not DER")
    func digit() {
        let error = #expect(throws: CertCentralError.self) { try ReissueList(json: Array("0".utf8)) }
        #expect(error?.message.contains("inspect") == false)
    }
}
