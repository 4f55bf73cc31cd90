// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

@Suite("Lists of keys", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct BlocklistTests {
    private static let lists = "\(Executable.fixtures)/lists"
    private static let request = "\(Executable.fixtures)/requests/rsa_3072.der"

    @Test("are searched, and named in the report with what they hold")
    func report() throws {
        let arguments = [
            "--blocklist", "\(Self.lists)/badkeys/blocklist.dat", "--blocklist", "\(Self.lists)/revoked.txt",
        ]
        let (report, status) = try JSONOutput.of(["inspect", Self.request] + arguments)
        #expect(status == 1)
        #expect(report.findings.contains { $0["rule"] as? String == "known-compromised-key" })
        let lists = report.run["key_lists"] as? [[String: Any]] ?? []
        #expect(lists.map { $0["kind"] as? String } == ["badkeys", "spki-sha256"])
        #expect(lists.map { $0["entries"] as? Int } == [207, 7])
        // The first names its own date in the file beside it, the second has that of its file.
        #expect(lists.first?["date"] as? String == "2026-05-20T04:00:00Z")
        #expect((lists.last?["date"] as? String)?.hasSuffix("Z") == true)
        #expect(lists.compactMap { $0["path"] as? String } == [arguments[1], arguments[3]])
    }

    @Test("are listed as none where there are none")
    func none() throws {
        let (report, _) = try JSONOutput.of(["inspect", Self.request])
        #expect((report.run["key_lists"] as? [Any])?.isEmpty == true)
    }

    @Test("stand in the report for editors")
    func lines() throws {
        let outcome = try Executable.run(
            ["inspect", Self.request, "-o", "text", "--blocklist", "\(Self.lists)/sha256_modulus_2048.csv"])
        let line = outcome.output.split(separator: "\n").first { $0.hasPrefix("key_list: ") }
        #expect(line?.contains("/sha256_modulus_2048.csv kind=debian-weak-keys entries=51 date=2") == true)
    }

    @Test(
        "that cannot be read, or are none, are a mistake in the command",
        arguments: [
            ("missing.txt", nil, "cannot be opened"), ("empty.txt", "", "empty"),
            ("prose.txt", "keys to avoid\n", "line 1"), ("short.txt", "# x\nabcdef\n", "line 2"),
            ("\u{1B}[2J.txt", "zz", "\\u{1B}[2J.txt"),
        ] as [(String, String?, String)])
    func mistakes(_ name: String, _ content: String?, _ words: String) throws {
        let folder = try TemporaryFolder()
        if let content { try folder.write(content, to: name) }
        for command in ["inspect", "check"] {
            let outcome = try Executable.run([command, Self.request, "--blocklist", "\(folder.path)/\(name)"])
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.error.contains("--blocklist") && outcome.error.contains(words))
            #expect(!outcome.error.contains("\u{1B}[2J"))
        }
    }

    @Test("with a damaged file beside them are a mistake in the command")
    func metadata() throws {
        let folder = try TemporaryFolder()
        try folder.write("{", to: "badkeysdata.json")
        let blocklist = URL(filePath: Self.lists).appending(path: "badkeys/blocklist.dat")
        let copy = URL(filePath: folder.path).appending(path: "blocklist.dat")
        try FileManager.default.copyItem(at: blocklist, to: copy)
        let outcome = try Executable.run(["inspect", Self.request, "--blocklist", copy.path])
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("badkeysdata.json"))
    }

    @Test("may be folders by mistake")
    func folders() throws {
        let outcome = try Executable.run(["inspect", Self.request, "--blocklist", Self.lists])
        #expect(outcome.status == 2)
    }
}
#endif
