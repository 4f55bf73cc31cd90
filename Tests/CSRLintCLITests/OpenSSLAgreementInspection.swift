// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// What `csrlint inspect --json` says of a request.
struct OpenSSLAgreementInspection: Decodable {
    struct Report: Decodable {
        let requests: [Entry]
    }

    struct Entry: Decodable {
        struct Source: Decodable {
            let path: String
        }

        let source: Source
        let csr: OpenSSLAgreementInspection
    }

    struct SubjectAttribute: Decodable {
        let oid: String
        let type: String
        let value: String
    }

    struct Key: Decodable {
        let algorithm: String
        let bits: Int?
        let curve: String?
        let exponent: String?
        let spki_sha256: String
    }

    struct Signature: Decodable {
        let algorithm: String
        let oid: String
        let verdict: String
    }

    let sha256: String?
    let parsed: Bool
    let version: Int?
    let subject: [SubjectAttribute]
    let common_names: [String]
    let san: [String: [String]]
    let key: Key?
    let signature: Signature?
    let attributes: [String]
    let requested_extensions: [String]

    /// Inspects every request of a folder in one run: the file's name and what is said of the request.
    static func inspections(of folder: TemporaryFolder) throws -> [(file: String, csr: Self)] {
        let outcome = try Executable.run(["inspect", folder.path, "--json", "--fail-on", "never"])
        #expect(outcome.status == 0, "\(outcome.error)")
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        return report.requests.map { (URL(filePath: $0.source.path).lastPathComponent, $0.csr) }
    }

    var values: OpenSSLAgreementField.Values {
        func list(_ value: (some CustomStringConvertible)?) -> [String] { value.map { ["\($0)"] } ?? [] }
        var values: OpenSSLAgreementField.Values = [
            .sha256: list(sha256), .version: list(version),
            .subjectIdentifiers: subject.map(\.oid), .subjectTypes: subject.map(\.type),
            .subjectValues: subject.map { Self.plain($0.value) }, .commonNames: common_names.map(Self.plain),
            .keyAlgorithm: list(key?.algorithm), .keySize: list(key?.bits), .curve: list(key?.curve),
            .exponent: list(key?.exponent), .spkiSHA256: list(key?.spki_sha256),
            .signatureAlgorithm: list(signature?.algorithm), .signatureIdentifier: list(signature?.oid),
            .verdict: list(signature?.verdict), .attributes: attributes, .requestedExtensions: requested_extensions,
        ]
        let kinds: [(OpenSSLAgreementField, String)] = [
            (.dnsNames, "dns"), (.ipAddresses, "ip"), (.emailAddresses, "email"), (.uris, "uri"),
            (.otherNames, "other"),
        ]
        for (field, kind) in kinds { values[field] = (san[kind] ?? []).map(Self.plain) }
        return values
    }

    /// The text that a visible form stands for: `\\`, `\0`, `\xFF` and `\u{200B}` undone.
    static func plain(_ visible: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(visible.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "0"): bytes.append(0)
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0x3F)
                rest = rest.dropFirst(2)
            case UInt8(ascii: "u"):
                let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
                let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
                bytes += Array(String(number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}").utf8)
                rest = rest.dropFirst(digits.count + 2)
            default: bytes.append(UInt8(ascii: "\\"))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
#endif
