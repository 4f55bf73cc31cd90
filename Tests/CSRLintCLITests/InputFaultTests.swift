// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

@Suite(
    "Inputs that are no answer", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct InputFaultTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let kind: String
        /// What the message says, among other things.
        let words: String

        var testDescription: String { name }

        init(_ name: String, _ text: String, _ kind: String, _ words: String) {
            self.init(name, bytes: Array(text.utf8), kind, words)
        }

        init(_ name: String, bytes: [UInt8], _ kind: String, _ words: String) {
            (self.name, self.bytes, self.kind, self.words) = (name, bytes, kind, words)
        }
    }

    private static let record = #"{"id": 7, "common_name": "example.com", "dns_names": ["example.com"]}"#
    private static let faults = [
        Fault("prose", "no certificates here", "bad_json", "not JSON"),
        Fault("nothing", "", "bad_shape", "nothing to read"),
        Fault("white space", " \n\t ", "bad_shape", "nothing to read"),
        Fault("a byte order mark alone", "\u{FEFF}", "bad_shape", "nothing to read"),
        Fault("a page", "<!DOCTYPE html><html><body>Sign in</body></html>", "bad_json", "HTML, not JSON"),
        Fault("a page after space", "\n  <html>", "bad_json", "HTML, not JSON"),
        Fault(
            "UTF-16", bytes: [0xFF, 0xFE] + "{\"certificates\":[]}".utf16.flatMap { [UInt8($0), 0] }, "bad_json",
            "UTF-16"),
        Fault(
            "UTF-16 without a mark", bytes: "{\"certificates\":[]}".utf16.flatMap { [0, UInt8($0)] }, "bad_json",
            "UTF-16"),
        Fault(
            "600 levels",
            #"{"certificates": [{"id": 1, "note": \#(String(repeating: "[", count: 600))\#(String(repeating: "]", count: 600))}]}"#,
            "bad_json", "at byte"),
        Fault("100,000 levels", String(repeating: "[", count: 100_000), "bad_json", "at byte"),
        Fault("two documents", "{\"certificates\":[\(record)]}\n{\"certificates\":[\(record)]}", "bad_json", "second"),
        Fault("bytes after the document", "{\"certificates\":[\(record)]} x", "bad_json", "at byte"),
        Fault("null", "null", "bad_shape", "null"), Fault("a number", "42", "bad_shape", "at byte 0"),
        Fault("a string", "\"certificates\"", "bad_shape", "at byte 0"),
        Fault("an empty object", "{}", "bad_shape", "certificates"),
        Fault("no list", "{\"certificates\": null}", "bad_shape", "null"),
        Fault("an empty object for the list", "{\"certificates\": {}}", "bad_shape", "certificates"),
        Fault("text for the list", "{\"certificates\": \"none\"}", "bad_shape", "certificates"),
        Fault(
            "an object of names for the list", "{\"certificates\": {\"first\": \(record)}}", "bad_shape", "certificates"
        ),
        Fault(
            "an error", #"{"errors": [{"code": "not_found|order", "message": "none"}]}"#, "not_found", "not_found|order"
        ),
        Fault(
            "an error beside a list",
            "{\"certificates\": [\(record)], \"errors\": [{\"code\": \"x\", \"message\": \"broken\"}]}", "server",
            "broken"),
        Fault(
            "a wrong key", #"{"errors":[{"code":"access_denied|access_denied_invalid_key","message":"Denied"}]}"#,
            "auth", "Denied"),
        Fault(
            "a key without the right", #"{"errors":[{"code":"access_denied|missing_permission","message":"Denied"}]}"#,
            "forbidden", "Denied"),
        Fault(
            "too many requests", #"{"errors":[{"code":"request_limit_exceeded","message":"Slow"}]}"#, "rate_limited",
            "Slow"),
        Fault("one error", #"{"error": {"code": "not_found|route", "message": "none"}}"#, "not_found", "none"),
        Fault("an error in words", #"{"error": "out of order"}"#, "server", "out of order"),
        Fault("NaN", "{\"certificates\": [{\"id\": NaN}]}", "bad_json", "at byte"),
        Fault("a leading zero", "{\"certificates\": [{\"id\": 007}]}", "bad_json", "at byte"),
        Fault("a comment", "/* saved */ {\"certificates\": []}", "bad_json", "at byte 0"),
        Fault(
            "a request", "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n", "bad_shape",
            "csrlint inspect"),
    ]

    @Test("fail closed, with the kind of the fault and a word on it", arguments: faults)
    func fault(fault: Fault) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/input.json"
        try Data(fault.bytes).write(to: URL(filePath: path))
        let (report, status) = try JSONOutput.of([path])
        #expect(status == 4 && report.exitCode == 4 && report.isComplete == false)
        #expect(report.errorKinds == [fault.kind])
        let message = try #require(report.errors.first?["message"] as? String)
        #expect(message.contains(fault.words) && message.hasPrefix(path))
        #expect(report.reissues.isEmpty && report.findings.isEmpty)
        #expect(report.summary["not_checked"] as? Int == 1 && report.summary["orders"] as? Int == 0)

        for format in ["text", "ndjson"] {
            let outcome = try Executable.run([path, "-o", format])
            #expect(outcome.status == 4 && outcome.output.contains(fault.kind))
            #expect(!outcome.output.contains("verdict"))
            #expect(outcome.verdict.hasSuffix("(1 could not be read or written); incomplete (exit 4)"))
        }
        #expect(try Executable.run([path, "--allow-incomplete", "--allow-empty"]).status == 0)
    }

    @Test(
        "are sent on to inspect where they are requests", arguments: ["rsa_2048.der", "lf_64.pem", "bare_base64.pem"])
    func requests(name: String) throws {
        let (report, status) = try JSONOutput.of(["\(Executable.fixtures)/requests/\(name)"])
        #expect(status == 4 && report.errorKinds == ["bad_shape"] && report.reissues.isEmpty)
        #expect((report.errors.first?["message"] as? String)?.contains("csrlint inspect") == true)
    }

    @Test("say nothing of an answer that was cut short, wherever it was cut")
    func cutShort() throws {
        let folder = try TemporaryFolder()
        let whole = try Fixture.bytes("reissues/documented-example.json")
        var text = whole[...]
        while text.last == 0x0A { text.removeLast() }
        let lengths = (1...40).map { $0 * (text.count - 1) / 40 }
        for length in lengths {
            try Data(text.prefix(length)).write(to: URL(filePath: "\(folder.path)/\(length).json"))
        }
        let (report, status) = try JSONOutput.of([folder.path])
        #expect(status == 4 && report.errors.count == 40 && Set(report.errorKinds) == ["bad_json"])
        #expect(report.reissues.isEmpty && report.findings.isEmpty)
        #expect(report.errors.allSatisfy { ($0["message"] as? String)?.contains("at byte") == true })
        let outcome = try Executable.run([folder.path])
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("failed: ") } == 40 && lines.count { $0.hasPrefix("summary: ") } == 1)
        #expect(lines.allSatisfy { $0.wholeMatch(of: /(failed|skipped|summary): .*/) != nil })
    }

    @Test("spoil no other input", arguments: [("documented-example.json", 4), ("broken-signature.json", 5)])
    func besideOthers(good: String, expected: Int32) throws {
        let folder = try TemporaryFolder()
        try folder.write("not JSON", to: "a.json")
        try folder.write(String(decoding: Fixture.bytes("reissues/\(good)"), as: UTF8.self), to: "b/b.json")
        let (report, status) = try JSONOutput.of([folder.path] + CommandTests.day)
        #expect(status == expected && report.exitCode == Int(expected))
        #expect(report.errorKinds == ["bad_json"] && report.orders.count == 1)
        #expect(report.verdicts.allSatisfy { $0 == "match" } && report.verdicts.count >= 2)
        let lenient = try Executable.run([folder.path, "--allow-incomplete"] + CommandTests.day)
        #expect(lenient.status == expected - 4)
    }

    @Test("name what is not there, and a folder that cannot be read")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        try folder.write("{\"certificates\": []}", to: "a.json")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/gone.json", withDestinationPath: folder.path + "/nowhere")
        let (report, status) = try JSONOutput.of([folder.path + "/none.json", folder.path + "/gone.json"])
        #expect(status == 4 && report.errorKinds == ["io", "io"])
        let messages = report.errors.compactMap { $0["message"] as? String }
        #expect(messages.count == 2 && messages.allSatisfy { $0.contains("no such file") || $0.contains("opened") })
    }

    @Test("are one broken line each where reissues stand a line apart")
    func brokenLines() throws {
        let lines = try String(decoding: Fixture.bytes("reissues/reissues.ndjson"), as: UTF8.self)
            .split(separator: "\n").map(String.init)
        let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        let input = [lines[0], "{\"id\": ", lines[1], "<html>", lines[2], deep].joined(separator: "\n")
        let arguments = ["-", "--as-of", "2019-07-16T00:00:00Z"]
        let (report, status) = try JSONOutput.of(arguments, input: input)
        #expect(status == 4 && report.errorKinds == ["bad_json", "bad_json", "bad_json"])
        #expect(report.verdicts == ["match", "match", "match"])
        let failing = try JSONOutput.of(arguments + ["--fail-on", "warning"], input: input)
        #expect(failing.status == 5 && failing.report.exitCode == 5)
    }

    @Test("leave the other records of an answer judged where one holds half a character")
    func loneSurrogate() throws {
        let (report, status) = try JSONOutput.of(
            [CommandTests.reissues + "/lone-surrogate.json", "--as-of", "2026-06-01T00:00:00Z"])
        #expect(status == 1 && report.verdicts == ["mismatch", "match"] && report.errors.isEmpty)
    }

    @Test("are told apart from an order without reissues")
    func empty() throws {
        for (arguments, expected) in [([], 3), (["--allow-empty"], 0), (["--allow-incomplete"], 3)]
            as [([String], Int32)]
        {
            let (report, status) = try JSONOutput.of([CommandTests.reissues + "/empty.json"] + arguments)
            #expect(status == expected && report.isComplete == true && report.errors.isEmpty)
        }
    }
}
#endif
