// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import ArgumentParser
import CSRLint
@testable import CSRLintCLI
import CSRLintReporters
import Foundation
import Testing

@Suite("Where findings are shown in a repository")
struct LocationTests {
    @Test(
        "is an anchor with a line, or its first line",
        arguments: [("a.yaml:7", "a.yaml", 7), ("a.yaml", "a.yaml", 1), ("a:b", "a:b", 1), ("a:b:2", "a:b", 2)])
    func anchor(text: String, path: String, line: Int) throws {
        let anchor = try LocationOptions.parse(["--sarif-anchor", text]).locations().anchor
        #expect(anchor == SourceLocation(path: path, line: line, column: 1))
    }

    @Test(
        "is no anchor that names no file, or a line before the first",
        arguments: ["", ".", "/", ":3", "a:0", "a:-1"])
    func wrongAnchor(text: String) throws {
        #expect(throws: (any Error).self) { try LocationOptions.parse(["--sarif-anchor", text]).locations() }
    }

    @Test("is the line that names an order first, of a list in a file")
    func listedOrders() throws {
        let folder = try TemporaryFolder()
        try folder.write("# orders\n112233\n\n  445566 # mail\n112233\n", to: "orders.txt")
        let list = folder.path + "/orders.txt"
        let places = try RequestedOrders([.orderList(path: list), InputArgument("7")]).places
        #expect(
            places == [
                112_233: SourceLocation(path: list, line: 2, column: 1),
                445_566: SourceLocation(path: list, line: 4, column: 1),
            ])
    }

    @Test(
        "is the path below the working directory, however the file is named",
        .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"),
        arguments: ["sarif", "gitlab", "github"])
    func relativePaths(format: String) throws {
        let outcome = try Executable.run(
            ["\(CommandTests.reissues)/mismatches.json", "-o", format, "--as-of", "2026-06-01"])
        #expect(outcome.status == 1 && outcome.output.contains("mismatches.json"))
        #expect(!outcome.output.contains("\"/") && !outcome.output.contains("file=/"))
        let piped = try Executable.run(
            ["-", "-o", format, "--as-of", "2026-06-01", "--sarif-anchor", "config/orders.yaml:12"],
            input: try String(
                decoding: Data(contentsOf: URL(filePath: "\(CommandTests.reissues)/mismatches.json")), as: UTF8.self))
        #expect(piped.output.contains("config/orders.yaml") && !piped.output.contains("standard-input"))
    }

    @Test(
        "is in the summary of a job as well, which is written behind what others wrote",
        .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
    func stepSummary() throws {
        let folder = try TemporaryFolder()
        try folder.write("before\n", to: "summary.md")
        let environment = ["GITHUB_STEP_SUMMARY": "\(folder.path)/summary.md"]
        let input = "\(CommandTests.reissues)/mismatches.json"
        let outcome = try Executable.run(
            [input, "-o", "github", "--as-of", "2026-06-01"], environment: environment)
        #expect(outcome.status == 1 && outcome.output.hasPrefix("::error "))
        let summary = try folder.text(of: "summary.md")
        #expect(summary.hasPrefix("before\n<h3>csrlint</h3>\n") && summary.contains("<td>error</td>"))
        _ = try Executable.run(
            ["inspect", "\(Executable.fixtures)/requests/two_san.der", "-o", "github"], environment: environment)
        #expect(try folder.text(of: "summary.md").count { $0 == "h" } > summary.count { $0 == "h" })
        let other = try Executable.run([input, "--as-of", "2026-06-01"], environment: environment)
        #expect(other.status == 1)
        let failed = try Executable.run(
            [input, "-o", "github", "--as-of", "2026-06-01"],
            environment: ["GITHUB_STEP_SUMMARY": "\(folder.path)/none/summary.md"])
        #expect(failed.status == 5 && failed.error.contains("no such file or directory (io)"))
    }
}
#endif
