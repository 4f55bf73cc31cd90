// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import CSRLintReporters
import Foundation
import Testing

@Suite(
    "A report that is converted",
    .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct ConvertTests {
    /// Options that make text on a pipe and in a file alike.
    private static let asOf = ["--as-of", "2026-06-01T00:00:00Z"]

    private static func samples(in folder: String, _ endings: [String]) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(Executable.fixtures)/\(folder)").sorted()
            .filter { name in endings.contains { name.hasSuffix($0) } }
            .map { "\(Executable.fixtures)/\(folder)/\($0)" }
    }

    /// Runs a command with every format to a file, and the conversion of its JSON likewise.
    private static func compare(_ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let formats = OutputFormat.allCases.map(\.rawValue)
        func outputs(_ name: String) -> [String] { formats.flatMap { ["-o", "\($0)=\(folder.path)/\(name).\($0)"] } }
        let direct = try Executable.run(arguments + outputs("direct"))
        let converted = try Executable.run(["convert", "\(folder.path)/direct.json"] + outputs("converted"))
        #expect(direct.status == converted.status, "\(arguments): \(converted.error)")
        #expect(direct.verdict == converted.verdict)
        for format in formats {
            #expect(
                try folder.text(of: "direct.\(format)") == folder.text(of: "converted.\(format)"),
                "\(format) of \(arguments)")
        }
    }

    @Test("equals the direct output byte for byte, in every format, and passes or fails alike")
    func reissues() throws {
        for path in try Self.samples(in: "reissues", [".json", ".ndjson"]) {
            try Self.compare(["check", path, "--include-contacts"] + Self.asOf)
        }
    }

    @Test("does so over many files and over requests alone")
    func manyFiles() throws {
        try Self.compare(["check", "\(Executable.fixtures)/reissues", "--fail-on", "never"] + Self.asOf)
        try Self.compare(["inspect", "\(Executable.fixtures)/requests"] + Self.asOf)
    }

    @Test("keeps how it was gated: by new findings alone, and with waivers")
    func gate() throws {
        let folder = try TemporaryFolder()
        let path = "\(Executable.fixtures)/reissues/mismatches.json"
        _ = try Executable.run(["check", path, "-o", "json=\(folder.path)/baseline.json"] + Self.asOf)
        try Self.compare(
            ["check", path, "--baseline", "\(folder.path)/baseline.json", "--fail-on-new", "--allow-incomplete"]
                + Self.asOf)
        let inspected = "\(Executable.fixtures)/requests/two_requests.pem"
        try Self.compare(["inspect", inspected, "--fail-on", "never", "--allow-empty"] + Self.asOf)
    }

    @Test("can be gated by another threshold")
    func threshold() throws {
        let folder = try TemporaryFolder()
        let path = "\(Executable.fixtures)/reissues/mismatches.json"
        let json = "json=\(folder.path)/report.json"
        let first = try Executable.run(["check", path, "-o", json, "--fail-on", "never"] + Self.asOf)
        #expect(first.status == 0)
        let direct = try Executable.run(["check", path] + Self.asOf)
        let converted = try Executable.run(["convert", "\(folder.path)/report.json", "--fail-on", "error"])
        #expect(converted.status == direct.status && direct.status == 1)
        #expect(converted.output == direct.output)
    }

    @Test(
        "is refused where it is no report",
        arguments: [
            "", "{", "[]", "{}", #"{"schema":"2.0"}"#, #"{"schema":"1.0","tool":{"name":"csrlint"}}"#,
            #"{"schema":"1.0","tool":{"version":"\u001b[31m","openssl":"3"}}"#,
        ])
    func refused(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "report.json")
        let outcome = try Executable.run(["convert", "\(folder.path)/report.json"])
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("report.json"))
        #expect(!outcome.error.contains("\u{1B}"))
    }
}
#endif
