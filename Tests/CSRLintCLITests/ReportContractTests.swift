// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

@Suite(
    "The JSON report", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct ReportContractTests {
    private static let day = ["--as-of", "2026-06-01T00:00:00Z"]

    private static func answers() throws -> [String] {
        try Fixture.names(in: "reissues", extensions: ["json", "ndjson"]).map { "\(CommandTests.reissues)/\($0)" }
    }

    @Test(
        "is valid for every saved answer, and for every request",
        .enabled(if: ReportValidator.isPresent(for: "json"), "check-jsonschema is not installed"))
    func schema() throws {
        let reports = try Self.answers().map { try Executable.run([$0, "--json"] + Self.day).output }
        let schema = try Executable.run(["schema", "report"]).output
        #expect(try ReportValidator.faults(of: reports, format: "json", schema: schema) == [:])

        let folder = "\(Executable.fixtures)/requests"
        let all = try Executable.run(["inspect", folder, "--json"]).output
        let names = ["private_key_rsa.pem", "blank.pem", "two_requests.pem", "nesting_40.der", "none.der"]
        let some = try names.map { try Executable.run(["inspect", "\(folder)/\($0)", "--json"]).output }
        let inspection = try Executable.run(["schema", "inspect"]).output
        #expect(try ReportValidator.faults(of: [all] + some, format: "json", schema: inspection) == [:])
        #expect(try ReportValidator.faults(of: [all], format: "json", schema: schema).count == 1)

        let lines = try Self.answers().flatMap {
            try Executable.run([$0, "-o", "ndjson"] + Self.day).output.split(separator: "\n").map(String.init)
        }
        // One document is quicker to judge than hundreds.
        let line = try Executable.run(["schema", "ndjson"]).output
        #expect(try ReportValidator.faults(of: Array(Set(lines)).sorted(), format: "json", schema: line) == [:])
    }

    @Test("SHA-256 of the tests is SHA-256")
    func digest() {
        // FIPS 180-4, the examples of NIST.
        #expect(
            SHA256.hexadecimal(of: "abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256.hexadecimal(of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }

    @Test("has fingerprints that anybody can make again from its own fields")
    func fingerprints() throws {
        let corpus = try ReissueCorpus(count: 200)
        let saved = try JSONOutput.of(try Self.answers() + Self.day).report
        let piped = try JSONOutput.of(["-"] + Self.day, input: corpus.answer).report
        for report in [saved, piped] {
            var requests: [String: Set<String>] = [:]
            for order in report.orders {
                let rows = order["reissues"] as? [[String: Any]] ?? []
                for row in rows where !(row["certificate_id"] is Int) {
                    let csr = row["csr"] as? [String: Any]
                    requests[Self.text(order["order_id"]), default: []].insert(Self.text(csr?["sha256"]))
                }
            }
            #expect(report.findings.count > 90)
            for finding in report.findings {
                let made = Self.fingerprints(
                    of: finding, requests: requests[Self.text(finding["order_id"]), default: []].union([""]))
                #expect(made.contains(Self.text(finding["fingerprint"])), "\(finding)")
            }
        }
        #expect(piped.findings.contains { !($0["certificate_id"] is Int) })

        let inspection = try JSONOutput.of(["inspect", "\(Executable.fixtures)/requests"]).report
        for request in inspection.requests {
            let digest = Self.text((request["csr"] as? [String: Any])?["sha256"])
            for finding in request["findings"] as? [[String: Any]] ?? [] {
                let made = Self.fingerprints(of: finding, requests: [digest])
                #expect(made == [Self.text(finding["fingerprint"])], "\(finding)")
            }
        }
        #expect(inspection.findings.count > 90)
    }

    /// The fingerprints that a finding may have: one, but where the row has no number.
    private static func fingerprints(of finding: [String: Any], requests: Set<String>) -> Set<String> {
        let number = text(finding["certificate_id"])
        return Set(
            (number.isEmpty ? requests : [number]).map { identity in
                let fields = [
                    "v1", text(finding["rule"]), text(finding["order_id"]), identity, text(finding["subject"]),
                ]
                let netstrings = fields.map { "\($0.utf8.count):\($0)," }.joined()
                return String(SHA256.hexadecimal(of: netstrings.utf8).prefix(32))
            })
    }

    /// A value in text; null is the empty one.
    private static func text(_ value: Any?) -> String {
        switch value {
        case let number as Int: String(number)
        case let text as String: text
        default: ""
        }
    }

    @Test("is the same in every run and whatever else is written")
    func repeatable() throws {
        let folder = try TemporaryFolder()
        let arguments = try Self.answers() + Self.day
        let first = try Executable.run(arguments + ["--json"])
        let second = try Executable.run(arguments + ["-o", "json=\(folder.path)/r.json", "-o", "ndjson"])
        #expect(try folder.text(of: "r.json") == first.output && first.status == second.status)
        #expect(first.status == 5)
    }
}
#endif
