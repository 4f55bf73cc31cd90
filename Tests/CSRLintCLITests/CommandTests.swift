// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite("The command", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct CommandTests {
    static let reissues = Executable.fixtures + "/reissues"
    static let day = ["--as-of", "2019-07-16T00:00:00Z"]

    @Test(
        "exits by the outcome, and says so on the last line",
        arguments: [
            (["documented-example.json"], 0, "gate passed (exit 0)"),
            (["documented-example.json", "--fail-on", "warning"], 1, "gate failed (exit 1)"),
            (["broken-signature.json"], 1, "gate failed (exit 1)"),
            (["broken-signature.json", "--fail-on", "never"], 0, "no gate (exit 0)"),
            (["broken-signature.json", "--rule", "csr-signature-invalid=off"], 0, "gate passed (exit 0)"),
            (["empty.json"], 3, "nothing to check (exit 3)"), (["empty.json", "--allow-empty"], 0, "(exit 0)"),
            (["none-*.json"], 3, "nothing to check (exit 3)"),
            (["none.json"], 4, "incomplete (exit 4)"), (["none.json", "--allow-incomplete"], 0, "(exit 0)"),
            (["not-json.json"], 4, "incomplete (exit 4)"), (["html.json"], 4, "incomplete (exit 4)"),
            (["utf16.json"], 4, "incomplete (exit 4)"), (["truncated.json"], 4, "incomplete (exit 4)"),
            (["deep-600.json"], 4, "incomplete (exit 4)"), (["empty-file.json"], 4, "incomplete (exit 4)"),
            (["not-json.json", "broken-signature.json"], 5, "gate failed, incomplete (exit 5)"),
            (["not-json.json", "broken-signature.json", "--allow-incomplete"], 1, "gate failed (exit 1)"),
            (["reissues.ndjson"], 0, "gate passed (exit 0)"), (["no-csr.json"], 4, "incomplete (exit 4)"),
            (["no-csr.json", "--fail-on", "never"], 0, "no gate (exit 0)"),
        ] as [([String], Int32, String)])
    func status(arguments: [String], status: Int32, ending: String) throws {
        let arguments = arguments.map { $0.contains("json") ? "\(Self.reissues)/\($0)" : $0 }
        let outcome = try Executable.run(arguments + Self.day)
        #expect(outcome.status == status)
        #expect(outcome.verdict.hasPrefix("csrlint: ") && outcome.verdict.hasSuffix(ending))
        let json = try Executable.run(arguments + Self.day + ["--json", "-q"])
        #expect(json.status == status && json.error.isEmpty)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let run = try #require(object["run"] as? [String: Any])
        #expect(run["exit_code"] as? Int == Int(status))
    }

    @Test(
        "refuses a wrong command line with 2, before anything is read",
        arguments: [
            [], ["112233"], ["--bogus", "x.json"], ["check", "x.json", "--fail-on", "fatal"],
            ["x.json", "--as-of", "noon"],
            ["x.json", "-o", "pdf"], ["x.json", "-o", "json", "-o", "text"],
            ["x.json", "-o", "a.json", "-o", "a.json"],
            ["x.json", "--rule", "no-such-rule"], ["x.json", "--rule", "csr-missing=loud"], ["-", "-"],
            ["x.json", "--only", "no-such-rule"], ["x.json", "--config", "x.yaml"], ["x.json", "--profile", "lenient"],
            ["rules", "no-such-rule"], ["schema", "nothing"], ["schema"],
            ["inspect", "x.csr", "--input-format", "api"],
            ["x.json", "--input-format", "xml"], ["list", "x.json", "--fail-on", "error"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try Executable.run(arguments)
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.error.contains("Error: "))
    }

    @Test("tells on standard error what could not be read, where standard output carries no text")
    func failures() throws {
        let json = try Executable.run(["no-such.json", "--json"])
        #expect(json.error.hasPrefix("csrlint: error: no-such.json: no such file or directory (io)\n"))
        let text = try Executable.run(["no-such.json"])
        #expect(text.output.hasPrefix("failed: io no-such.json") && text.error == text.verdict + "\n")
    }

    @Test("helps with a mistyped rule or subcommand, and with an order number")
    func hints() throws {
        #expect(try Executable.run(["rules", "csr-missin"]).error.contains("Did you mean 'csr-missing'?"))
        #expect(try Executable.run(["chekc", "x.json"]).error.contains("Did you mean 'check'?"))
        let order = try Executable.run(["112233"]).error
        #if Networking
        #expect(order.contains("There is no API key") && order.contains("--api-key-file"))
        #else
        #expect(order.contains("112233.json") && order.contains("no network code"))
        #endif
    }

    @Test(
        "has help for every subcommand, which fits a screen and shows the exit statuses",
        arguments: [
            "", "check", "inspect", "list", "fetch", "convert", "diff", "waivers", "config", "rules", "schema",
            "doctor", "manual", "version",
        ])
    func help(name: String) throws {
        let outcome = try Executable.run((name.isEmpty ? [] : [name]) + ["--help"], environment: ["COLUMNS": "80"])
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        #expect(outcome.output.contains("OVERVIEW: ") && outcome.output.contains("USAGE: "))
        #expect(outcome.output.contains("EXIT STATUS:\n  0 passed "))
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 52 && lines.allSatisfy { $0.count <= 80 })
    }

    @Test("tells its versions")
    func version() throws {
        let text = try Executable.run(["--version"])
        #expect(text.status == 0 && text.output.hasPrefix("csrlint ") && text.output.contains("OpenSSL "))
        let json = try Executable.run(["--version", "--json"])
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(object?["name"] as? String == "csrlint")
    }

    @Test("gives the same bytes for the same input and date")
    func repeatable() throws {
        let arguments = [Self.reissues, "--json"] + Self.day
        let first = try Executable.run(arguments)
        #expect(try first.output == Executable.run(arguments).output)
        #expect(first.output.utf8.count > 10_000)
    }

    @Test("reads standard input, and prints no control byte but the newline")
    func standardInput() throws {
        let text = try String(contentsOfFile: Self.reissues + "/hostile.json", encoding: .utf8)
        for format in ["text", "json", "ndjson"] {
            let outcome = try Executable.run(["-", "-o", format] + Self.day, input: text)
            #expect(outcome.output.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
            #expect(outcome.status == 1)
        }
    }

    @Test("takes reissues that stand a line each apart by order, and keeps their places")
    func lines() throws {
        let folder = try TemporaryFolder()
        let lines = [
            #"{"id": 1, "order_id": 7, "status": "issued"}"#, "", #"{"id": 2, "order_id": 8, "status": "issued"}"#,
            "broken", #"  {"id": 3, "order_id": 7, "status": "issued"}"#, #"{"id": 4, "status": "issued"}"#,
        ]
        try folder.write(lines.joined(separator: "\n"), to: "55.ndjson")
        let outcome = try Executable.run([folder.path + "/55.ndjson", "--json"])
        // The line that is no JSON, and rows that are issued without a date, thumbprint or serial number.
        #expect(outcome.status == 5)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let orders = try #require(object["orders"] as? [[String: Any]])
        #expect(orders.compactMap { $0["order_id"] as? Int } == [7, 8, 55])
        #expect(orders.compactMap { ($0["reissues"] as? [Any])?.count } == [2, 1, 1])
        let errors = try #require(object["errors"] as? [[String: Any]])
        #expect(errors.compactMap { $0["kind"] as? String } == ["bad_json"])
        #expect(outcome.output.contains(#""certificate_id": 3, "subject""#))
        #expect(outcome.output.contains(#""line": 5, "column": 3}"#))
    }

    @Test("prints no byte of a private key that stands where a request belongs", arguments: ["check", "list"])
    func privateKey(command: String) throws {
        let text = try String(contentsOfFile: Self.reissues + "/private-key.json", encoding: .utf8)
        let start = try #require(text.range(of: "PRIVATE KEY-----"))
        let body = text[start.upperBound...].prefix { $0 != "-" }.split { !($0.isLetter || $0.isNumber) }
        let secret = try #require(body.max { $0.count < $1.count })
        #expect(secret.count >= 20)
        for format in ["text", "json", "ndjson"] {
            let outcome = try Executable.run([command, Self.reissues + "/private-key.json", "-o", format])
            #expect(!outcome.output.contains(secret) && !outcome.error.contains(secret))
        }
    }

    @Test("writes several outputs from one run, files by renaming")
    func outputs() throws {
        let folder = try TemporaryFolder()
        let outcome = try Executable.run(
            [
                Self.reissues + "/documented-example.json", "-o", "json=\(folder.path)/r", "-o",
                "\(folder.path)/r.ndjson",
            ]
                + ["-o", "text"] + Self.day)
        #expect(outcome.status == 0 && outcome.output.contains("summary: reissues=3"))
        #expect(folder.names == ["r", "r.ndjson"])
        #expect(try folder.text(of: "r").contains("\"schema\": \"1.0\""))
    }

    @Test("tells of a full disk with 4, and of a closed pipe not at all")
    func brokenOutputs() throws {
        let input = Self.reissues + "/documented-example.json"
        let full = try Executable.run([input, "-o", "json=/dev/full"] + Self.day)
        #expect(full.status == 4 && full.error.contains("no space left on the device (io)"))
        let missing = try Executable.run([input, "-o", "json=/no/such/folder/x.json"] + Self.day)
        #expect(missing.status == 4)
        let executable = try #require(Executable.path)
        let script = "\"$0\" \"$1\" --json --as-of 2019-07-16 | true; echo \"${PIPESTATUS[0]}\""
        let closed = try Executable.launch("/bin/bash", ["-c", script, executable, input])
        #expect(closed.output == "0\n" && !closed.error.contains("error:"))
    }

    @Test("shows a person the rows with their verdicts, a pipe the lines")
    func terminal() throws {
        let script = "/usr/bin/script"
        guard FileManager.default.isExecutableFile(atPath: script) else {
            Issue.record("script(1) is not installed", severity: .warning)
            return
        }
        let executable = try #require(Executable.path)
        let command = "\(executable) \(Self.reissues)/documented-example.json --as-of 2019-07-16"
        let shown = try Executable.launch(script, ["-qc", command, "/dev/null"], environment: ["TERM": "xterm"])
        #expect(shown.output.contains("● 12345") && shown.output.contains("✔ match"))
        #expect(shown.output.contains("\u{1B}[32m"))
        let plain = try Executable.launch(
            script, ["-qc", command, "/dev/null"], environment: ["TERM": "xterm", "NO_COLOR": "1"])
        #expect(plain.output.contains("● 12345") && !plain.output.contains("\u{1B}"))
        let piped = try Executable.run([Self.reissues + "/documented-example.json"] + Self.day)
        #expect(piped.output.contains("warning: csr-common-name-not-in-san ") && !piped.output.contains("●"))
    }

    @Test("inspects requests, and lists reissues")
    func otherCommands() throws {
        let requests = try Executable.run(["inspect", Executable.fixtures + "/requests", "--json"])
        #expect(requests.status == 1 && requests.output.contains("\"requests\": ["))
        let nothing = try Executable.run(["inspect", Executable.fixtures + "/requests/no-such-*.der"])
        #expect(nothing.status == 3)
        let list = try Executable.run(["list", Self.reissues + "/documented-example.json", "-o", "csv"])
        #expect(list.status == 0 && list.output.hasPrefix("order_id,id,status,"))
        #expect(try Executable.run(["list", Self.reissues + "/empty.json"]).status == 3)
    }
}
#endif
