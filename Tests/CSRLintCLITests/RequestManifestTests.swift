// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

/// `Fixtures/requests/manifest.json` says what must be found in the files beside it; the program that makes the files
/// wrote it, by the word of pyca/cryptography where that reads them.
@Suite(
    "What inspect says of a request",
    .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct RequestManifestTests {
    private static func manifest(_ section: String) throws -> [[String: Any]] {
        let data = Data(try Fixture.bytes("requests/manifest.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(object[section] as? [[String: Any]])
    }

    /// What the command says of each file of the folder, by the file's name.
    private static func requests() throws -> [String: [[String: Any]]] {
        let report = try JSONOutput.of(["inspect", "\(Executable.fixtures)/requests"]).report
        return Dictionary(grouping: report.requests) { request in
            let path = (request["source"] as? [String: Any])?["path"] as? String ?? ""
            return URL(filePath: path).lastPathComponent
        }
    }

    /// Where the report says more than the manifest: a name where that has the dotted identifier or nothing.
    private static let named: [String: [String: String]] = [
        "ec_explicit.der": ["curve": "explicit"], "ec_unknown_curve.der": ["curve": "1.3.6.1.4.1.32473.1"],
        "ml_dsa_65.der": ["algorithm": "ML-DSA-65"],
        "gost_2012_256.der": ["algorithm": "GOST R 34.10-2012 with 256 bit modulus"],
    ]

    @Test("is what its maker and pyca say")
    func requests() throws {
        let found = try Self.requests()
        let entries = try Self.manifest("requests")
        #expect(entries.count > 180)
        for entry in entries {
            let name = try #require(entry["file"] as? String)
            let requests = try #require(found[name])
            let csr = try #require(requests.first?["csr"] as? [String: Any])
            #expect(requests.count == 1 && csr["parsed"] as? Bool == entry["parsed"] as? Bool, "\(name)")
            guard entry["parsed"] as? Bool == true else { continue }
            Self.compareKeys(csr, entry, name)
            Self.compareNames(csr, entry, name)
            let signature = csr["signature"] as? [String: Any]
            #expect(signature?["oid"] as? String == entry["signature_oid"] as? String, "\(name)")
            let verdicts = [entry["verdict"], entry["verdict_alternative"]].compactMap { $0 as? String }
            #expect(verdicts.contains(signature?["verdict"] as? String ?? ""), "\(name)")
        }
    }

    private static func compareKeys(_ csr: [String: Any], _ entry: [String: Any], _ name: String) {
        let (key, expected) = (csr["key"] as? [String: Any], entry["key"] as? [String: Any])
        #expect(key?["bits"] as? Int == expected?["bits"] as? Int, "\(name)")
        #expect(expected != nil && key?["spki_sha256"] as? String == expected?["spki_sha256"] as? String, "\(name)")
        for field in ["algorithm", "curve"] {
            #expect(key?[field] as? String == named[name]?[field] ?? expected?[field] as? String, "\(name) \(field)")
        }
    }

    private static func compareNames(_ csr: [String: Any], _ entry: [String: Any], _ name: String) {
        #expect(
            csr["common_names"] as? [String] == (entry["common_names"] as? [String])?.map(visible), "\(name)")
        // Null where a malformed extension hides the names from the manifest's maker.
        guard let expected = entry["san"] as? [String: [String]], let names = csr["san"] as? [String: [String]] else {
            return
        }
        for kind in ["dns", "email", "uri"] {
            #expect(names[kind] == expected[kind]?.map(visible), "\(name) \(kind)")
        }
        #expect(names["ip"] == expected["ip"]?.map(address), "\(name) ip")
        // Of the other kinds the report says more: a directory name's content, a tag in brackets.
        let others = names["other"]?.map { $0.hasPrefix("directoryName") ? "directoryName" : $0 }
        #expect(others == expected["other"]?.map { $0 == "unknown:9" ? "unknown:[9]" : $0 }, "\(name) other")
    }

    /// A text as the report spells it: control characters and what turns the direction of text by their numbers.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0: "\\0"
            case 1..<0x20, 0x7F..<0xA0, 0x202A...0x202E: "\\u{" + String(format: "%02X", scalar.value) + "}"
            default: String(scalar)
            }
        }.joined()
    }

    /// An address as the report spells it: of a wrong length as octets, an IPv4-mapped one by RFC 5952, 5.
    private static func address(_ text: String) -> String {
        if text == "::ffff:c000:201" { return "::ffff:192.0.2.1" }
        guard text.hasPrefix("hex:") else { return text }
        let digits = Array(text.dropFirst(4))
        return stride(from: 0, to: digits.count, by: 2).map { String(digits[$0..<$0 + 2]) }.joined(separator: ":")
    }

    @Test("leads to the findings that the manifest lists, and to no others of these rules")
    func findings() throws {
        let found = try Self.requests()
        let data = Data(try Fixture.bytes("requests/manifest.json"))
        let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        var rules = Set(try #require(manifest["rules"] as? [String]))
        #expect(rules.count >= 20)
        // A request that is inspected alone has no record to be missing from.
        rules.remove("csr-missing")
        for entry in try Self.manifest("requests") + Self.manifest("others") + Self.manifest("texts") {
            let name = try #require(entry["file"] as? String)
            let requests = try #require(found[name])
            let findings = requests.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
            var severities: [String: String] = [:]
            for finding in findings {
                guard let rule = finding["rule"] as? String, rules.contains(rule) else { continue }
                severities[rule] = finding["severity"] as? String
            }
            let expected = (entry["findings"] as? [String: String] ?? [:]).filter { rules.contains($0.key) }
            #expect(severities == expected, "\(name)")
        }
    }

    @Test("finds the same request in every text form of it, and one for each block")
    func texts() throws {
        let found = try Self.requests()
        for entry in try Self.manifest("texts") {
            let name = try #require(entry["file"] as? String)
            let requests = try #require(found[name])
            let csrs = requests.compactMap { $0["csr"] as? [String: Any] }
            if entry["content"] as? String == "request" {
                let digest = try #require(entry["der_sha256"] as? String)
                #expect(csrs.first?["sha256"] as? String == digest && csrs.first?["parsed"] as? Bool == true, "\(name)")
            } else if name.hasSuffix("_request.pem") {
                #expect(csrs.filter { $0["parsed"] as? Bool == true }.count == 1, "\(name)")
            } else {
                #expect(csrs.allSatisfy { $0["parsed"] as? Bool == false }, "\(name)")
            }
            #expect(csrs.count == max(1, entry["blocks"] as? Int ?? 1), "\(name)")
        }
    }
}
#endif
