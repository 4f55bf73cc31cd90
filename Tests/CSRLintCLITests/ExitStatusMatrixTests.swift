// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "The exit status", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct ExitStatusMatrixTests {
    /// The one rule that the row beside the clean one is about: the two together have a history too.
    private static let form = ["--only", "name-form-differs"]

    private static let outcomes: [(inputs: [String], options: [String], status: Int32)] = [
        (["order-differs.json"], [], 0), (["documented-example.json", "order-differs.json"], [], 0),
        (["order-differs.json"], ["--fail-on", "note"] + form, 0),
        (["case-differs.json"], ["--fail-on", "note"] + form, 1),
        (["case-differs.json"], ["--fail-on", "warning"] + form, 0), (["repeats.json"], ["--fail-on", "warning"], 1),
        (["mismatches.json"], [], 1), (["mismatches.json"], ["--fail-on", "never"], 0),
        (["mismatches.json"], ["--only", "dns-names-duplicate"], 4),
        (["mismatches.json"], ["--rule", "csr-contains-private-key=note"], 5),
        (["mismatches.json"], ["--status", "rejected"], 3),
        (["mismatches.json"], ["--status", "rejected", "--allow-empty"], 0),
        (["empty.json"], [], 3), (["empty.json"], ["--allow-incomplete"], 3), (["empty.json"], ["--allow-empty"], 0),
        (["empty.json", "order-differs.json"], [], 0), (["no-such-*.json"], [], 3),
        (["no-csr.json"], [], 4), (["no-csr.json"], ["--allow-incomplete"], 0),
        (["no-csr.json"], ["--fail-on", "never"], 0), (["no-csr.json"], ["--fail-on", "warning"], 1),
        (["no-csr.json", "mismatches.json"], [], 5), (["odd-products.json"], [], 4),
        (["html.json"], [], 4), (["html.json", "order-differs.json"], [], 4),
        (["html.json", "mismatches.json"], [], 5),
        (["html.json", "mismatches.json"], ["--allow-incomplete"], 1), (["html.json"], ["--allow-incomplete"], 0),
        (["html.json"], ["--allow-empty"], 4), (["html.json", "empty.json"], [], 4),
        (["html.json"], ["--fail-on", "never"], 4), (["no-such-file.json"], [], 4),
        (["no-such-file.json", "mismatches.json"], ["--fail-on", "never"], 4),
    ]

    /// The formats of other tools.
    private static let others = [
        "sarif", "junit", "gitlab", "github", "prometheus", "csv", "html", "markdown", "cyclonedx",
    ]

    @Test("is the same whatever is written", arguments: ["line", "text", "json", "ndjson", "all", "others"])
    func formats(format: String) throws {
        let folder = try TemporaryFolder()
        let output =
            switch format {
            case "line": [] as [String]
            case "text": ["-o", "text=\(folder.path)/page.txt"]
            case "all": ["--json", "-o", "ndjson=\(folder.path)/r", "-o", "text=\(folder.path)/page.txt"]
            case "others": Self.others.flatMap { ["-o", "\($0)=\(folder.path)/\($0)"] }
            default: ["-o", format]
            }
        for (inputs, options, status) in Self.outcomes {
            let paths = inputs.map { "\(CommandTests.reissues)/\($0)" }
            let outcome = try Executable.run(paths + options + output + ["--as-of", "2026-06-01T00:00:00Z"])
            #expect(outcome.status == status, "\(inputs) \(options)")
            #expect(outcome.verdict.hasSuffix("(exit \(status))"), "\(inputs) \(options)")
        }
    }

    @Test("is that of the requests, whatever is written", arguments: ["line", "json", "ndjson"] + others)
    func inspect(format: String) throws {
        let outcomes: [(inputs: [String], options: [String], status: Int32)] = [
            (["rsa_2048.der"], [], 0), (["rsa_2048.der"], ["--fail-on", "note"], 0),
            (["broken_signature_rsa.der"], [], 1), (["broken_signature_rsa.der"], ["--fail-on", "never"], 0),
            (["rsa_2048.der", "broken_signature_ec.der"], [], 1), (["rsa_sha1.der"], [], 0),
            (["rsa_sha1.der"], ["--fail-on", "warning"], 1), (["no-such-*.der"], [], 3),
            (["no-such-*.der"], ["--allow-empty"], 0), (["no-such.der"], [], 4),
            (["no-such.der", "broken_signature_rsa.der"], [], 5), (["no-such.der", "rsa_2048.der"], [], 4),
            (["no-such.der", "rsa_2048.der"], ["--allow-incomplete"], 0), (["garbage.der"], [], 1),
            (["private_key_rsa.pem"], [], 1),
        ]
        for (inputs, options, status) in outcomes {
            let paths = inputs.map { "\(Executable.fixtures)/requests/\($0)" }
            let outcome = try Executable.run(["inspect"] + paths + options + (format == "line" ? [] : ["-o", format]))
            #expect(outcome.status == status, "\(inputs) \(options)")
            #expect(outcome.verdict.hasSuffix("(exit \(status))"), "\(inputs) \(options)")
        }
    }

    @Test(
        "is 2 for a wrong command line in every format, and nothing is written", arguments: ["text", "json", "ndjson"])
    func usage(format: String) throws {
        let folder = try TemporaryFolder()
        for arguments in [["--fail-on", "fatal"], ["--rule", "no-such"], ["--as-of", "noon"], ["--status", ","]] {
            let path = "\(CommandTests.reissues)/empty.json"
            let outcome = try Executable.run([path, "-o", "\(format)=\(folder.path)/out"] + arguments)
            #expect(outcome.status == 2 && outcome.output.isEmpty && folder.names.isEmpty, "\(arguments)")
        }
    }

    @Test("stands when the reader of the output leaves", arguments: [("mismatches.json", 1), ("html.json", 4)])
    func closedOutput(name: String, status: Int) throws {
        let executable = try #require(Executable.path)
        for format in ["text", "json", "ndjson"] {
            let script = "\"$0\" \"$1\" -o \(format) --as-of 2026-06-01 | head -n 1; echo \"${PIPESTATUS[0]}\""
            let outcome = try Executable.launch(
                "/bin/bash", ["-c", script, executable, "\(CommandTests.reissues)/\(name)"])
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 2 && lines.last == "\(status)")
            let isNamed = outcome.error.split(separator: "\n").allSatisfy { $0.hasPrefix("csrlint: ") }
            #expect(isNamed && outcome.verdict.hasSuffix("(exit \(status))"))
        }
    }

    @Test("is 4 where a report cannot be written, 5 where the gate fails too; the other reports are written")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        for (name, status) in [("order-differs.json", 4), ("mismatches.json", 5)] as [(String, Int32)] {
            let outcome = try Executable.run(
                ["\(CommandTests.reissues)/\(name)", "-o", "json=\(folder.path)/none/r.json"]
                    + ["-o", "ndjson=\(folder.path)/\(name)l", "--as-of", "2026-06-01"])
            #expect(outcome.status == status && outcome.error.contains("no such file or directory (io)"))
            #expect(try folder.text(of: "\(name)l").contains("\"type\": \"summary\""))
        }
        #expect(folder.names == ["mismatches.jsonl", "order-differs.jsonl"])
    }
}
#endif
