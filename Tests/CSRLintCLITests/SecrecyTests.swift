// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

@Suite(
    "What must never be printed", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct SecrecyTests {
    private static let formats = ["text", "json", "ndjson"]

    /// Every run of 16 characters of base64 in the private keys of an answer, and of their octets in hexadecimal.
    private static func secrets(in name: String) throws -> Set<String> {
        let text = String(decoding: try Fixture.bytes("reissues/\(name)"), as: UTF8.self)
        let armour = /-----BEGIN [A-Z ]*PRIVATE KEY-----((?:\\n|[A-Za-z0-9+\/=])*)/
        var runs: Set<String> = []
        for match in text.matches(of: armour) {
            let body = match.1.replacing("\\n", with: "")
            let octets = try #require(Data(base64Encoded: String(body)))
            for form in [Array(body), Array(octets.map { String(format: "%02x", $0) }.joined())] {
                for start in 0..<max(0, form.count - 15) { runs.insert(String(form[start..<start + 16])) }
            }
        }
        return runs
    }

    private static func runs(of text: String) -> Set<String> {
        let bytes = Array(text.utf8.filter { $0 != 0x0A })
        guard bytes.count >= 16 else { return [] }
        return Set((0...(bytes.count - 16)).map { String(decoding: bytes[$0..<$0 + 16], as: UTF8.self) })
    }

    @Test(
        "no sixteen characters of a private key, in whatever format, on whatever stream",
        arguments: ["private-key.json", "mismatches.json", "hostile.json"])
    func privateKeys(name: String) throws {
        let secrets = try Self.secrets(in: name)
        #expect(secrets.count > 200)
        let path = "\(CommandTests.reissues)/\(name)"
        let folder = try TemporaryFolder()
        var commands = Self.formats.flatMap { [["check", path, "-o", $0], ["list", path, "-o", $0]] }
        commands += [["list", path, "-o", "csv"], ["inspect", path], ["inspect", path, "--json"]]
        commands += [["check", path, "--include-contacts", "--json"], ["check", path, "--input-format", "ndjson"]]
        commands += [["check", path, "-o", "text=\(folder.path)/page.txt"]]
        for command in commands where command.last != "text" || command[0] == "check" {
            let outcome = try Executable.run(command)
            #expect(Self.runs(of: outcome.output).isDisjoint(with: secrets), "\(command)")
            #expect(Self.runs(of: outcome.error).isDisjoint(with: secrets), "\(command)")
        }
        #expect(try Self.runs(of: folder.text(of: "page.txt")).isDisjoint(with: secrets))
        // A key by itself, given to either command.
        let text = try Fixture.bytes("reissues/\(name)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any])
        let rows = answer["certificates"] as? [[String: Any]] ?? []
        for key in rows.compactMap({ $0["csr"] as? String }).filter({ $0.contains("PRIVATE KEY") }) {
            for command in [["check", "-"], ["inspect", "-"], ["inspect", "-", "--json"], ["list", "-"]] {
                let outcome = try Executable.run(command, input: key)
                #expect(outcome.status != 0 || command[0] == "list")
                #expect(Self.runs(of: outcome.output + outcome.error).isDisjoint(with: secrets), "\(command)")
            }
        }
    }

    @Test("no character of a challenge password", arguments: formats)
    func challengePasswords(format: String) throws {
        let folder = "\(Executable.fixtures)/rules/csr-challenge-password"
        let outcome = try Executable.run([folder, "-o", format, "--include-contacts"] + CommandTests.day)
        for word in ["Throw-Away", "4711", "throwaway", "xxxx"] {
            #expect(!outcome.output.contains(word) && !outcome.error.contains(word))
        }
        #expect(outcome.output.contains("17 characters"))
    }

    @Test("no contact data, unless it is asked for", arguments: formats)
    func contacts(format: String) throws {
        let arguments = [CommandTests.reissues + "/documented-example.json", "-o", format] + CommandTests.day
        let outcome = try Executable.run(arguments)
        for word in ["logan.nelson", "Logan", "Nelson"] {
            #expect(!outcome.output.contains(word) && !outcome.error.contains(word))
        }
        guard format != "text" else { return }
        let asked = try Executable.run(arguments + ["--include-contacts"])
        #expect(asked.output.contains("logan.nelson"))
    }

    @Test(
        "no control byte but the newline",
        arguments: ["hostile.json", "lone-surrogate.json", "hostile-many-names.json"])
    func controlBytes(name: String) throws {
        let path = "\(CommandTests.reissues)/\(name)"
        let folder = try TemporaryFolder()
        let commands =
            Self.formats.map { ["check", path, "-o", $0, "--include-contacts"] }
            + ["json", "ndjson", "csv"].map { ["list", path, "-o", $0, "--include-contacts"] }
            + [["check", path, "--color", "always"], ["check", path, "-o", "text=\(folder.path)/page.txt"]]
        for command in commands {
            let outcome = try Executable.run(command + (command[0] == "check" ? CommandTests.day : []))
            for text in [outcome.output, outcome.error] {
                #expect(Self.isPrintable(text, allowingReturn: command.contains("csv")), "\(command)")
            }
            #expect(!outcome.output.contains("\u{1B}"), "\(command)")
        }
        #expect(try Self.isPrintable(folder.text(of: "page.txt")))
    }

    /// Whether a text holds no control character of ASCII or Latin 1, and none that turns the direction of text.
    private static func isPrintable(_ text: String, allowingReturn: Bool = false) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0x0D: allowingReturn
            case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
            default: true
            }
        }
    }

    @Test("no control byte of a file's name")
    func fileNames() throws {
        let folder = try TemporaryFolder()
        try folder.write("{", to: "bad\u{1B}[2J\u{202E}.json")
        for format in Self.formats {
            let outcome = try Executable.run([folder.path, "-o", format])
            #expect(outcome.status == 4)
            #expect(Self.isPrintable(outcome.output) && Self.isPrintable(outcome.error))
        }
    }

    @Test("colour only where it is wanted")
    func colour() throws {
        let path = CommandTests.reissues + "/mismatches.json"
        for (arguments, environment) in [
            ([], [:]), (["--color", "never"], ["FORCE_COLOR": "1"]), ([], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]),
            (["--color", "always", "-o", "json"], [:]), (["--color", "always", "-o", "ndjson"], [:]),
        ] as [([String], [String: String])] {
            let outcome = try Executable.run([path] + arguments, environment: environment)
            #expect(!outcome.output.contains("\u{1B}") && !outcome.error.contains("\u{1B}"))
        }
    }
}
#endif
