// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
import Foundation

/// A program of the system, as another opinion on what a stand-in sends.
enum Command {
    /// What a run gave: the two outputs one after the other.
    struct Outcome {
        let status: Int32
        let output: [UInt8]
        let error: String
    }

    /// Whether a program is in `PATH`.
    static func isPresent(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }

    /// Runs a program with an input.
    static func run(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "csrlint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["input", "output", "error"].map { folder.appending(path: $0) }
        for file in files { try Data(file == files[0] ? input : []).write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: Array(try Data(contentsOf: files[1])),
            error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
}
#endif
