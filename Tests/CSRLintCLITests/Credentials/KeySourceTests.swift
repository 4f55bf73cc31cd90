// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine && Networking
import CertCentralStandIn
import Foundation
import Testing

@Suite("The API key", .enabled(if: Executable.isPresent))
struct KeySourceTests {
    private static let key = StandInAccount.throwAwayKey

    /// A file that holds a key and that nobody else can read.
    private static func file(_ text: String, in folder: TemporaryFolder, as name: String, mode: Int = 0o600) throws
        -> String
    {
        try folder.write(text, to: name)
        let path = "\(folder.path)/\(name)"
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    @Test("is taken from the source that counts most")
    func precedence() async throws {
        let folder = try TemporaryFolder()
        let standIn = try await StandIn.start()
        let file = try Self.file(Self.key + "\n", in: folder, as: "key")
        let wrong = try Self.file("another-key", in: folder, as: "wrong")
        _ = try Self.file(Self.key + "\n", in: folder, as: "digicert-api-key")
        // Each has all the weaker sources beside it, which hold another key.
        var weaker = ["CREDENTIALS_DIRECTORY": folder.path, "CSRLINT_API_KEY": ""]
        func expect(_ words: String, _ variables: [String: String], options: [String] = []) async throws {
            let outcome = try await standIn.run(["doctor"] + options, environment: variables)
            #expect(
                outcome.status == 0 && outcome.output.contains(words), "\(words): \(outcome.output)\(outcome.error)")
        }
        try await expect("(from CREDENTIALS_DIRECTORY)", weaker)
        for name in ["DIGICERT_API_TOKEN", "DIGICERT_API_KEY", "CSRLINT_API_KEY"] {
            try await expect("the variable \(name)", weaker.merging([name: Self.key]) { $1 })
            weaker[name] = "another-key"
        }
        try await expect("(from CSRLINT_API_KEY_FILE)", weaker.merging(["CSRLINT_API_KEY_FILE": file]) { $1 })
        weaker["CSRLINT_API_KEY_FILE"] = wrong
        try await expect("the file \(file)", weaker, options: ["--api-key-file", file])
        try await expect("the output of --api-key-command", weaker, options: ["--api-key-command", "cat '\(file)'"])
        await standIn.stop()
    }

    @Test("is read from standard input")
    func standardInput() async throws {
        let standIn = try await StandIn.start()
        let outcome = try await Executable.Running(
            try #require(Executable.path), ["doctor", "--base-url", standIn.baseURL, "--api-key-file", "-"],
            input: Self.key + "\n"
        ).ended()
        #expect(outcome.status == 0 && outcome.output.contains("standard input"))
        await standIn.stop()
    }

    @Test(
        "is refused without a byte of it being shown, and without a request",
        arguments: ["se cret-key", "secret\n\nkey", "secret\u{7F}", "sécret-key", "\n"])
    func unusable(text: String) async throws {
        let folder = try TemporaryFolder()
        let standIn = try await StandIn.start()
        let path = try Self.file(text, in: folder, as: "file")
        let outcome = try await standIn.run(["112233", "--api-key-file", path])
        #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.error.contains(path))
        #expect(!outcome.error.contains("cret") && standIn.connectionCount == 0)
        await standIn.stop()
    }

    @Test("is not shown where it is given for the name of its file", arguments: ["check", "doctor"])
    func misplaced(command: String) async throws {
        let secret = "0123456789ABCDEF-SECRET"
        let arguments = [command] + (command == "check" ? ["112233"] : []) + ["--base-url", "http://127.0.0.1:9"]
        for (options, variables, name) in [
            (["--api-key-file", secret], [:], "--api-key-file"),
            ([], ["CSRLINT_API_KEY_FILE": secret], "CSRLINT_API_KEY_FILE"),
        ] as [([String], [String: String], String)] {
            let outcome = try Executable.run(arguments + options, environment: variables)
            #expect(outcome.status == (command == "check" ? 2 : 4))
            let text = outcome.output + outcome.error
            #expect(!text.contains("SECRET") && text.contains("\(name): there is no such file"))
        }
    }

    @Test("in a file that others can read is accepted only on demand", arguments: [0o640, 0o604, 0o660])
    func permissions(mode: Int) async throws {
        let folder = try TemporaryFolder()
        let standIn = try await StandIn.start()
        let path = try Self.file(Self.key, in: folder, as: "key", mode: mode)
        let refused = try await standIn.run(["112233", "--api-key-file", path])
        #expect(refused.status == 2 && refused.error.contains("--allow-open-key-file") && standIn.connectionCount == 0)
        let accepted = try await standIn.run(
            ["112233", "--api-key-file", path, "--allow-open-key-file", "--as-of", "2019-07-16"])
        #expect(accepted.status == 0)
        await standIn.stop()
    }

    @Test(
        "has no option of its own, and what is given to one is not repeated",
        arguments: [["--api-key", "secret"], ["--api-key=secret"], ["--api-ke=secret"]])
    func refusedOption(options: [String]) throws {
        let outcome = try Executable.run(["112233"] + options)
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.error.contains("list of processes") && !outcome.error.contains("secret"))
    }

    @Test("is not in the environment of the command that prints another")
    func children() async throws {
        let standIn = try await StandIn.start()
        let print = "env | grep -q stand-in && exit 9; printf %s-in-key stand"
        let outcome = try await standIn.run(["doctor", "--api-key-command", print])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        let failing = try await standIn.run(["112233", "--api-key-command", "echo secret; exit 3"])
        #expect(failing.status == 2 && failing.error.contains("status 3") && !failing.error.contains("secret"))
        await standIn.stop()
    }

    @Test("that is missing ends a run before it begins, and says where one can come from")
    func missing() throws {
        let outcome = try Executable.run(["112233"], environment: ["CSRLINT_API_KEY": ""])
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.error.contains("--api-key-file") && outcome.error.contains("CSRLINT_API_KEY"))
    }
}
#endif
