// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Has the tools of a format's consumers judge texts, by `scripts/validate-report`.
public enum ReportValidator {
    private static let script = Fixture.root.deletingLastPathComponent().appending(path: "scripts/validate-report")

    /// Whether the tools for a format are there.
    public static func isPresent(for format: String) -> Bool {
        (try? run([format]))?.status == 0
    }

    /// Judges texts.
    ///
    /// - Parameters:
    ///   - texts: the texts.
    ///   - format: the format that they are of.
    ///   - schema: what JSON texts are judged by.
    /// - Returns: which are wrong, by their positions, and why.
    /// - Throws: where the tools do not judge.
    public static func faults(of texts: [String], format: String, schema: String? = nil) throws -> [Int: String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "csrlint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ text: String) throws -> String {
            let file = folder.appending(path: "\(name).\(endings[format] ?? format)")
            try Data(text.utf8).write(to: file)
            return file.path(percentEncoded: false)
        }
        let files = try texts.enumerated().map { try file(String($0), $1) }
        let outcome = try run([format] + (schema.map { [try file("schema", $0)] } ?? []) + files)
        guard outcome.status != 0 else { return [:] }
        var faults: [Int: String] = [:]
        for line in outcome.output.split(separator: "\n") {
            guard let position = files.firstIndex(where: { line.hasPrefix($0 + ":") }) else { throw Failure(line) }
            faults[position, default: ""] += "\(line.dropFirst(files[position].count))\n"
        }
        return faults
    }

    /// What came where faults were awaited.
    private struct Failure: Error {
        let text: String

        init(_ text: some StringProtocol) { self.text = String(text) }
    }

    /// Where the ending of a file is not the name of the format, and tools go by it.
    private static let endings = ["markdown": "md", "cyclonedx": "json", "schema": "json"]

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
        guard [0, 1, 3].contains(process.terminationStatus) else {
            throw Failure("validate-report ended with \(process.terminationStatus)")
        }
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
