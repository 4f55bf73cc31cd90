// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import CSRLint
import Foundation
import Testing

@Suite("A command that prints the API key")
struct KeyCommandTests {
    /// Whether a process still does something; one that has ended may wait for its parent to ask after it.
    private static func isAlive(_ process: String) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return text.split(separator: ") ").last?.first != "Z"
    }

    /// Whether a process ends before long.
    private static func ends(_ process: String) async throws -> Bool {
        for _ in 0..<6_000 where isAlive(process) { try await Task.sleep(for: .milliseconds(5)) }
        return !isAlive(process)
    }

    /// A script that begins with a child that never ends by itself, whose number is in a file as soon as there is one.
    private static func script(_ rest: String, in folder: TemporaryFolder) -> String {
        "sleep 1000 & echo $! > '\(folder.path)/new'; mv '\(folder.path)/new' '\(folder.path)/child'; \(rest)"
    }

    private static func child(in folder: TemporaryFolder) throws -> String {
        try folder.text(of: "child").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test("is taken at its word where it ends by itself")
    func printed() throws {
        #expect(try KeyCommand("printf key").output() == Array("key".utf8))
        #expect(throws: CertCentralError(.io, "")) { try KeyCommand("printf key; exit 3").output() }
        #expect(throws: CertCentralError(.io, "")) { try KeyCommand("kill -KILL $$").output() }
    }

    @Test("ends when it prints more than a key, and so does what it started", .timeLimit(.minutes(5)))
    func endless() async throws {
        let folder = try TemporaryFolder()
        #expect(throws: CertCentralError(.io, "")) { try KeyCommand(Self.script("yes", in: folder)).output() }
        #expect(try await Self.ends(Self.child(in: folder)))
    }

    @Test(
        "ends when its time is up, even where it does not listen, and where a child holds on to its output",
        .timeLimit(.minutes(5)),
        arguments: ["sleep 1000", "sleep 1000 & exit 0", "trap '' TERM; sleep 1000; sleep 1000"])
    func late(command: String) {
        #expect(throws: CertCentralError(.io, "")) { try KeyCommand(command, patience: 0).output() }
    }

    @Test("has no terminal, and nothing to read")
    func input() throws {
        #expect(try KeyCommand("cat; printf key").output() == Array("key".utf8))
    }

    @Test(
        "ends with the run that is interrupted, and so does what it started", .enabled(if: Executable.isPresent),
        .timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) async throws {
        let folder = try TemporaryFolder()
        let running = try Executable.Running(
            try #require(Executable.path),
            ["check", "112233", "--base-url", "http://127.0.0.1:9"]
                + ["--api-key-command", Self.script("wait", in: folder)])
        for _ in 0..<12_000 where !folder.names.contains("child") { try await Task.sleep(for: .milliseconds(5)) }
        let child = try Self.child(in: folder)
        kill(running.process.processIdentifier, signal)
        #expect(try await running.ended().status == 128 + signal)
        #expect(try await Self.ends(child))
    }
}
#endif
