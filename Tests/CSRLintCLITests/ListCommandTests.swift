// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite("The list of reissues from the command", .enabled(if: Executable.isPresent))
struct ListCommandTests {
    private static let example = CommandTests.reissues + "/documented-example.json"

    @Test(
        "holds the rows of the statuses that are asked for", arguments: ["csv", "ndjson", "json"],
        [("rejected", 1, 0), ("Issued,pending", 2, 0), ("revoked", 0, 3)] as [(String, Int, Int32)])
    func statuses(format: String, expected: (status: String, count: Int, exit: Int32)) throws {
        let outcome = try Executable.run(["list", Self.example, "-o", format, "--status", expected.status])
        #expect(outcome.status == expected.exit)
        let rows = expected.count == 1 ? "1 reissue" : "\(expected.count) reissues"
        #expect(outcome.verdict == "csrlint: \(rows) listed (exit \(expected.exit))")
        let dates = ["2019-04-08T17:33:26", "2018-11-14T19:57:09", "2018-11-15T22:41:43"]
        #expect(dates.count { outcome.output.contains($0) } == expected.count)
    }

    @Test("without its last line still says what could not be read")
    func quiet() throws {
        let outcome = try Executable.run(["list", "none.json", "-o", "csv", "-q"])
        #expect(outcome.status == 4 && outcome.error == "csrlint: error: none.json: no such file or directory (io)\n")
    }

    @Test("is of the statuses of a list, or of none")
    func noStatus() throws {
        #expect(try Executable.run(["list", Self.example, "--status", ","]).status == 2)
    }

    @Test("comes while lines are still read", arguments: ["ndjson", "csv"])
    func streaming(format: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "output")
        let input = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: try #require(Executable.path))
        process.arguments = ["list", "-", "-o", format]
        process.standardInput = input
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
        let (end, continuation) = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in continuation.finish() }
        try process.run()
        let notes = String(repeating: "x", count: 1_000)
        let lines = (0..<6_000).map { #"{"order_id":\#($0 / 3),"id":\#($0),"status":"issued","notes":"\#(notes)"}"# }
        try input.fileHandleForWriting.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
        for _ in 0..<12_000 where try folder.text(of: "output").isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        #expect(process.isRunning)
        #expect(try folder.text(of: "output").contains("issued"))
        try input.fileHandleForWriting.close()
        for await _ in end {}
        #expect(process.terminationStatus == 0)
        let written = try folder.text(of: "output").split(whereSeparator: \.isNewline)
        #expect(written.count == 6_000 + (format == "csv" ? 1 : 0))
    }

    @Test("is the same in lines and held, and names the places of a long input")
    func pieces() throws {
        let folder = try TemporaryFolder()
        let notes = String(repeating: "x", count: 1 << 10)
        var lines = (1...9_000).map { #"{"order_id":\#($0 / 5),"id":\#($0),"status":"issued","notes":"\#(notes)"}"# }
        lines[8_000] = "{broken"
        try folder.write(lines.joined(separator: "\n"), to: "long.ndjson")
        let arguments = ["list", "\(folder.path)/long.ndjson"]
        let streamed = try Executable.run(arguments + ["-o", "ndjson"])
        let held = try Executable.run(
            arguments + ["-o", "ndjson=\(folder.path)/held", "-o", "json=\(folder.path)/r.json"])
        #expect(streamed.status == 4 && held.status == 4)
        #expect(try folder.text(of: "held") == streamed.output)
        let rows = try streamed.output.split(separator: "\n").map { try JSONOutput(String($0)).object }
        #expect(rows.count == 9_000 && rows.last?["type"] as? String == "error")
        #expect((rows.last?["message"] as? String)?.contains("line 8001") == true)
        let places = rows.dropLast().map { ($0["location"] as? [String: Any])?["line"] as? Int }
        #expect(places == rows.dropLast().map { $0["id"] as? Int })
    }
}
#endif
