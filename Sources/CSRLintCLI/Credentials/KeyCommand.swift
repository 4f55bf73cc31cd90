// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Dispatch
internal import Foundation
internal import Synchronization

/// A command that prints the API key, as password managers do.
///
/// It has no terminal, since it runs in a group of its own: whoever asks for a password has to open a window. Nor has it
/// anything to read, and its environment has no key. What it prints on standard error is passed through, what it prints
/// on standard output goes nowhere else.
struct KeyCommand {
    private let command: String
    private let patience: Int
    /// How long it has to end once it is told to, and again once it is made to.
    private static let lastPatience = DispatchTimeInterval.seconds(1)

    /// Takes a command for the shell, and how many seconds it may take.
    init(_ command: String, patience: Int = 60) {
        self.command = command
        self.patience = patience
    }

    /// What the command prints.
    ///
    /// - Throws: `io` where it fails, takes longer than a minute, or prints more than a key. Nothing that it started in its
    ///   group goes on then.
    func output() throws(CertCentralError) -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.environment = Environment.variablesForChildren
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        let end = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in end.signal() }
        do { try process.run() } catch { throw CertCentralError(.io, "/bin/sh cannot be started") }
        let group = ChildGroup(leader: process.processIdentifier)
        defer { group.forget() }

        let deadline = DispatchTime.now() + .seconds(patience)
        let printed = PrintedKey(pipe.fileHandleForReading).result(until: deadline)
        var hasEnded = false
        if case .success = printed { hasEnded = end.wait(timeout: deadline) == .success }
        if !hasEnded {
            for number in [SIGTERM, SIGKILL] {
                group.signal(number)
                if !hasEnded { hasEnded = end.wait(timeout: .now() + Self.lastPatience) == .success }
            }
        }
        let bytes = try printed?.get()
        guard let bytes, hasEnded, process.terminationReason == .exit else {
            throw CertCentralError(.io, "the command was ended, at the latest after \(patience) s")
        }
        guard process.terminationStatus == 0 else {
            throw CertCentralError(.io, "the command failed with status \(process.terminationStatus)")
        }
        return bytes
    }
}

/// What comes out of a pipe, read on a thread of its own: whoever holds the other end may never close it.
private final class PrintedKey: Sendable {
    private let outcome = Mutex<Result<[UInt8], CertCentralError>?>(nil)
    private let end = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            let result: Result<[UInt8], CertCentralError>
            do throws(CertCentralError) {
                result = .success(try KeyFile.bytes(of: handle))
            } catch {
                result = .failure(error)
            }
            // What still writes is told so by the closed pipe.
            try? handle.close()
            outcome.withLock { $0 = result }
            end.signal()
        }
    }

    /// What came, or what was wrong with it; nil where it has no end by then.
    func result(until deadline: DispatchTime) -> Result<[UInt8], CertCentralError>? {
        end.wait(timeout: deadline) == .success ? outcome.withLock { $0 } : nil
    }
}
#endif
