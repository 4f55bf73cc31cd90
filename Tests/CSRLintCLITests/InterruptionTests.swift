// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite("A signal")
struct InterruptionTests {
    /// A command that has read its files and now waits for standard input, which the test holds open.
    private struct Waiting {
        let process = Process()
        private let input = Pipe()
        private let error: Pipe

        init(_ arguments: [String], error: Pipe = Pipe()) throws {
            self.error = error
            process.executableURL = URL(filePath: try #require(Executable.path))
            process.arguments = arguments + ["-"]
            process.standardInput = input
            process.standardError = error
            try process.run()
            var attempts = 0
            while process.isRunning, !isReading(), attempts < 4_000 {
                usleep(5_000)
                attempts += 1
            }
            try #require(isReading())
        }

        /// Whether the kernel says that a thread of the process waits in a call that reads descriptor 0: it handles
        /// signals by then, and has read the other inputs.
        private func isReading() -> Bool {
            let threads = "/proc/\(process.processIdentifier)/task"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []
            return names.contains { name in
                let call = try? String(contentsOfFile: "\(threads)/\(name)/syscall", encoding: .utf8)
                // The call `read` has the number 0 on x86-64 and 63 on arm64.
                return call.map { $0.hasPrefix("0 0x0 ") || $0.hasPrefix("63 0x0 ") } ?? false
            }
        }

        /// Waits for the first line on standard error, which answers the signal.
        func firstLine() -> String { written() }

        /// What has come on standard error since it was looked at; waits where there is nothing.
        func written() -> String {
            String(decoding: error.fileHandleForReading.availableData, as: UTF8.self)
        }

        /// Whether the process ends by itself; at last it is ended.
        func ends() -> Bool {
            for _ in 0..<12_000 where process.isRunning { usleep(5_000) }
            defer { kill(process.processIdentifier, SIGKILL) }
            return !process.isRunning
        }

        func closeInput() throws { try input.fileHandleForWriting.close() }
    }

    private static let answer = Executable.fixtures + "/reissues/mismatches.json"

    @Test("ends the reading; what was judged is reported as incomplete", arguments: [SIGINT, SIGTERM])
    func partialReport(number: Int32) throws {
        let status = 128 + number
        let folder = try TemporaryFolder()
        let waiting = try Waiting([Self.answer, "-o", "json=\(folder.path)/r.json", "--as-of", "2026-06-01"])
        kill(waiting.process.processIdentifier, number)
        #expect(waiting.firstLine().contains("stopping"))
        try waiting.closeInput()
        waiting.process.waitUntilExit()
        #expect(waiting.process.terminationReason == .exit && waiting.process.terminationStatus == status)
        let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/r.json"))
        let report = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let run = try #require(report["run"] as? [String: Any])
        #expect(run["complete"] as? Bool == false && run["exit_code"] as? Int32 == status)
        #expect((report["errors"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["io"])
        #expect((report["orders"] as? [Any])?.count == 1)
    }

    @Test("ends a list with its status, too", arguments: [SIGINT, SIGTERM])
    func list(number: Int32) throws {
        let folder = try TemporaryFolder()
        let waiting = try Waiting(["list", Self.answer, "-o", "json=\(folder.path)/r.json"])
        kill(waiting.process.processIdentifier, number)
        #expect(waiting.firstLine().contains("stopping"))
        try waiting.closeInput()
        waiting.process.waitUntilExit()
        #expect(waiting.process.terminationReason == .exit && waiting.process.terminationStatus == 128 + number)
        #expect(try folder.text(of: "r.json").contains("interrupted"))
    }

    @Test("puts no rows in place that could not say that some are missing", arguments: [SIGINT, SIGTERM])
    func rowsAlone(number: Int32) throws {
        let folder = try TemporaryFolder()
        try folder.write("as it was", to: "r.csv")
        let waiting = try Waiting(["list", Self.answer, "-o", "csv=\(folder.path)/r.csv"])
        kill(waiting.process.processIdentifier, number)
        #expect(waiting.firstLine().contains("stopping"))
        try waiting.closeInput()
        waiting.process.waitUntilExit()
        let rest = waiting.written()
        #expect(waiting.process.terminationStatus == 128 + number)
        #expect(rest.contains("r.csv: not written: interrupted"))
        #expect(rest.hasSuffix("failed; interrupted (exit \(128 + number))\n"), "\(rest)")
        #expect(try folder.names == ["r.csv"] && folder.text(of: "r.csv") == "as it was")
    }

    @Test("ends the command where nobody reads what it says", arguments: [SIGINT, SIGTERM])
    func fullError(number: Int32) throws {
        let error = Pipe()
        let end = error.fileHandleForWriting
        let flags = fcntl(end.fileDescriptor, F_GETFL)
        _ = fcntl(end.fileDescriptor, F_SETFL, flags | O_NONBLOCK)
        while (try? end.write(contentsOf: Data(count: 1 << 20))) != nil {}
        while (try? end.write(contentsOf: Data(count: 1))) != nil {}
        _ = fcntl(end.fileDescriptor, F_SETFL, flags)
        let folder = try TemporaryFolder()
        let waiting = try Waiting(["-o", "json=\(folder.path)/r.json"], error: error)
        kill(waiting.process.processIdentifier, number)
        try #require(waiting.ends())
        #expect(waiting.process.terminationReason == .exit && waiting.process.terminationStatus == 128 + number)
        #expect(folder.names.isEmpty)
        try waiting.closeInput()
    }

    @Test("sent twice ends it at once, without a half-written file")
    func twice() throws {
        let folder = try TemporaryFolder()
        let waiting = try Waiting(["-o", "json=\(folder.path)/r.json"])
        kill(waiting.process.processIdentifier, SIGINT)
        #expect(waiting.firstLine().contains("stopping"))
        kill(waiting.process.processIdentifier, SIGTERM)
        waiting.process.waitUntilExit()
        #expect(waiting.process.terminationReason == .exit && waiting.process.terminationStatus == 143)
        #expect(folder.names.isEmpty)
        try waiting.closeInput()
    }
}
#endif
