// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Runs `scripts/validate-report`, which has the tools of a format's consumers judge reports.
public enum ConsumerTools {
    private static let script = Fixture.root.deletingLastPathComponent().appending(path: "scripts/validate-report")

    /// Whether the tools for a format are there.
    public static func arePresent(for format: String) -> Bool {
        (try? run([format]))?.status == 0
    }

    /// What is wrong with texts of a format; empty where they are right.
    public static func faults(of texts: [String], format: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "csrlint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try texts.enumerated().map { position, text in
            let file = folder.appending(path: "\(position).\(format)")
            try Data(text.utf8).write(to: file)
            return file.path(percentEncoded: false)
        }
        let outcome = try run([format] + files)
        return outcome.status == 0 ? "" : outcome.output + "(exit status \(outcome.status))"
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = script
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
