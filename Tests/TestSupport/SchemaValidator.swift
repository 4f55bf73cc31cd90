// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Runs check-jsonschema of PyPI, which `CSRLINT_CHECK_JSONSCHEMA` names where it is not found in `PATH`.
public enum SchemaValidator {
    /// Whether there is one.
    public static let isPresent = executable != nil

    private static let executable: String? = {
        let environment = ProcessInfo.processInfo.environment
        let named = environment["CSRLINT_CHECK_JSONSCHEMA"].map { [$0] } ?? []
        let found = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/check-jsonschema" }
        return (named + found).first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Whether a text is a schema by the rules of its draft.
    public static func isSchema(_ schema: String) throws -> Bool {
        try withFiles(holding: [schema]) { try run(["--check-metaschema"] + $0) == 0 }
    }

    /// The exit status for documents against a schema: 0 when all are valid, 1 when one is not.
    public static func status(of documents: [String], against schema: String) throws -> Int32 {
        try withFiles(holding: [schema] + documents) { try run(["--schemafile"] + $0) }
    }

    private static func run(_ arguments: [String]) throws -> Int32 {
        guard let executable else { throw CocoaError(.fileNoSuchFile) }
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func withFiles<Result>(
        holding texts: [String], _ body: ([String]) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "csrlint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try texts.enumerated().map { position, text in
            let file = folder.appending(path: "\(position).json")
            try Data(text.utf8).write(to: file)
            return file.path(percentEncoded: false)
        }
        return try body(files)
    }
}
