// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Foundation

/// How wide the terminal on standard output is.
enum TerminalWidth {
    /// The columns that `COLUMNS` names, else those of the terminal; 100 where neither can be told.
    static func columns(environment: [String: String], isTerminal: Bool) -> Int {
        if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return min(columns, 1_000) }
        return (isTerminal ? ofTerminal : nil) ?? 100
    }

    /// Asked of `stty`: the system call takes a pointer, and strict memory safety keeps those out of here.
    private static var ofTerminal: Int? {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/stty")
        process.arguments = ["-F", "/dev/tty", "size"]
        process.environment = Environment.variablesForChildren
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        guard (try? process.run()) != nil, let bytes = try? output.fileHandleForReading.readToEnd() else { return nil }
        process.waitUntilExit()
        let columns = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).last
        return columns.flatMap { Int($0) }.flatMap { (20...1_000).contains($0) ? $0 : nil }
    }
}
#endif
