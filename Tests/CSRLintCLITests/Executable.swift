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
        let folder = try TemporaryFolder()
        for name in ["input", "output", "error"] { try folder.write(name == "input" ? input : "", to: name) }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let clean = ProcessInfo.processInfo.environment.filter { !$0.key.contains("COLOR") && $0.key != "COLUMNS" }
        process.environment = clean.merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: folder.path + "/input")
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/error")
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try folder.text(of: "output"), error: try folder.text(of: "error"))
    }
}
#endif
