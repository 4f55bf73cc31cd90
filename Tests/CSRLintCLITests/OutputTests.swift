// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import CSRLintReporters
import Foundation
import Testing

@Suite("The outputs of a command")
struct OutputTests {
    @Test(
        "are told from their options",
        arguments: [
            ("json", "json", nil), ("json=out.json", "json", "out.json"), ("json=-", "json", nil),
            ("x.json", "json", "x.json"),
            ("dir/x.NDJSON", "ndjson", "dir/x.NDJSON"), ("x.txt", "text", "x.txt"), ("text=a=b", "text", "a=b"),
            ("x.html", "html", "x.html"), ("x.md", "markdown", "x.md"),
        ] as [(String, String, String?)])
    func options(text: String, format: String, path: String?) throws {
        let option = try #require(OutputOption(text, formats: ["text", "json", "ndjson", "html", "markdown"]))
        #expect(option.format == format && option.path == path)
    }

    @Test(
        "are told from the endings of the formats of others",
        arguments: [("x.sarif", "sarif"), ("x.xml", "junit"), ("x.prom", "prometheus"), ("x.csv", "csv")])
    func endings(path: String, format: String) {
        #expect(OutputOption(path, formats: OutputFormat.allCases.map(\.rawValue))?.format == format)
    }

    @Test(
        "are refused where no format can be told", arguments: ["", "xml", "json=", "x.csv", "x.exe", "=x.json5", "."])
    func refused(text: String) {
        #expect(OutputOption(text, formats: ["text", "json", "ndjson"]) == nil)
    }

    @Test(
        "are coloured by the flag, then NO_COLOR, then the forcing variables, then the terminal",
        arguments: [
            (ColorChoice.auto, ["TERM": "xterm"], true, true), (.auto, ["TERM": "xterm"], false, false),
            (.auto, ["TERM": "dumb"], true, false), (.auto, [:], true, false),
            (.auto, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
            (.auto, ["TERM": "xterm", "NO_COLOR": ""], true, true),
            (.auto, ["CLICOLOR_FORCE": "1"], false, true), (.auto, ["FORCE_COLOR": "1"], false, true),
            (.auto, ["CLICOLOR_FORCE": "0"], false, false),
            (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
            (.always, ["NO_COLOR": "1"], false, true), (.never, ["FORCE_COLOR": "1", "TERM": "xterm"], true, false),
        ] as [(ColorChoice, [String: String], Bool, Bool)])
    func colour(choice: ColorChoice, environment: [String: String], isTerminal: Bool, expected: Bool) {
        #expect(choice.isColored(environment: environment, isTerminal: isTerminal) == expected)
    }

    @Test("to a file appear whole, in place of the old one, and leave nothing else behind")
    func file() throws {
        let folder = try TemporaryFolder()
        for text in ["first", "second"] {
            let sink = try FileSink(path: folder.path + "/out.json")
            try sink.write(Array(text.utf8))
            #expect(folder.names.count == (text == "first" ? 1 : 2))
            try sink.finish()
            #expect(try folder.text(of: "out.json") == text)
        }
        #expect(folder.names == ["out.json"])
    }

    @Test("through a link replace what the link names")
    func link() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "real.json")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.json", withDestinationPath: "real.json")
        let sink = try FileSink(path: folder.path + "/link.json")
        try sink.write(Array("new".utf8))
        try sink.finish()
        #expect(try folder.text(of: "real.json") == "new")
        #expect(FileSystem().kind(of: folder.path + "/link.json") == .link)
    }

    @Test("that are given up leave the old file as it was")
    func discarded() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "out.json")
        let sink = try FileSink(path: folder.path + "/out.json")
        try sink.write(Array("half".utf8))
        sink.discard()
        #expect(folder.names == ["out.json"])
        #expect(try folder.text(of: "out.json") == "old")
    }

    @Test("are no folders")
    func folders() throws {
        let folder = try TemporaryFolder()
        #expect(throws: POSIXError(.EISDIR)) { try FileSink(path: folder.path) }
    }
}
#endif
