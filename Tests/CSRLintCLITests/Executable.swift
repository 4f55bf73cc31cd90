// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// The built command, beside the tests' own file.
enum Executable {
    static let isPresent = path != nil

    static let path: String? = {
        let named = ProcessInfo.processInfo.environment["CSRLINT_EXECUTABLE"]
        let beside = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().path + "/csrlint"
        return [named, beside].compactMap(\.self).first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// The folder of the fixtures.
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures")
        .standardizedFileURL.path

    /// What a run of the command gave.
    struct Outcome {
        let status: Int32
        let output: String
        let error: String

        /// The last line on standard error.
        var verdict: String { error.split(separator: "\n").last.map(String.init) ?? "" }
    }

    /// Runs the command.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try launch(try #require(path), arguments, input: input, environment: environment)
    }

    /// Runs any program.
    static func launch(
        _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        let running = try Running(program, arguments, input: input, environment: environment)
        running.process.waitUntilExit()
        return try running.outcome()
    }

    /// A program that runs while the test goes on.
    final class Running {
        let process = Process()
        private let folder = try? TemporaryFolder()
        private let end: AsyncStream<Void>

        init(
            _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
        ) throws {
            let folder = try #require(folder)
            for name in ["input", "output", "error"] { try folder.write(name == "input" ? input : "", to: name) }
            process.executableURL = URL(filePath: program)
            process.arguments = arguments
            let clean = ProcessInfo.processInfo.environment.filter { !$0.key.contains("COLOR") && $0.key != "COLUMNS" }
            process.environment = clean.merging(environment) { $1 }
            process.standardInput = FileHandle(forReadingAtPath: folder.path + "/input")
            process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
            process.standardError = FileHandle(forWritingAtPath: folder.path + "/error")
            let (end, continuation) = AsyncStream<Void>.makeStream()
            self.end = end
            process.terminationHandler = { _ in continuation.finish() }
            try process.run()
        }

        /// What it has printed so far.
        func output() throws -> String { try #require(folder).text(of: "output") }

        /// What it gave, once it has ended; no thread waits meanwhile.
        func ended() async throws -> Outcome {
            for await _ in end {}
            // A test that is given up leaves the program to nobody.
            guard !process.isRunning else {
                process.terminate()
                throw CancellationError()
            }
            return try outcome()
        }

        fileprivate func outcome() throws -> Outcome {
            Outcome(
                status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
                output: try output(), error: try #require(folder).text(of: "error"))
        }
    }
}
#endif
