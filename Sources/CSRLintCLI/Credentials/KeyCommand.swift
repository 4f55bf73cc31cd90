// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Dispatch
internal import Foundation

/// A command that prints the API key, as password managers do.
///
/// It has the terminal for a question of its own, and an environment without keys. What it prints on standard error is
/// passed through, what it prints on standard output goes nowhere else.
struct KeyCommand {
    private let command: String
    private static let patience = 60

    init(_ command: String) { self.command = command }

    /// What the command prints.
    ///
    /// - Throws: `io` where it fails, takes longer than a minute, or prints more than a key.
    func output() throws(CertCentralError) -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.environment = Environment.variablesForChildren
        let pipe = Pipe()
        process.standardOutput = pipe
        do { try process.run() } catch { throw CertCentralError(.io, "/bin/sh cannot be started") }
        let end = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.patience), execute: end)
        defer { end.cancel() }
        let bytes: [UInt8]
        do throws(CertCentralError) {
            bytes = try KeyFile.bytes(of: pipe.fileHandleForReading)
        } catch {
            process.terminate()
            process.waitUntilExit()
            throw error
        }
        process.waitUntilExit()
        guard process.terminationReason == .exit else {
            throw CertCentralError(.io, "the command was ended, at the latest after \(Self.patience) s")
        }
        guard process.terminationStatus == 0 else {
            throw CertCentralError(.io, "the command failed with status \(process.terminationStatus)")
        }
        return bytes
    }
}
#endif
