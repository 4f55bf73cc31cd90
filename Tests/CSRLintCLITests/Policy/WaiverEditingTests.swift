// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "Editing waivers", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct WaiverEditingTests {
    /// A waiver that has ended when the tests take some out.
    private static let ended =
        "{rule: eddsa-key, order: 1, reason: of another time, owner: me, expires: 2026-06-01}"
    /// A waiver that lasts.
    private static let lasting =
        "{rule: eddsa-key, order: 2, reason: of another time, owner: me, expires: 2026-12-01}"
    /// A waiver as the command adds it.
    private static let added = """
          - rule: eddsa-key
            order: 3
            reason: "of another time"
            owner: "me"
            expires: "2026-12-01"

        """
    /// A waiver whose reason has a line that looks like another waiver.
    private static let misleading = """
          - rule: eddsa-key
            order: 4
            owner: me
            expires: 2026-06-01
            reason: |
              of another time
              - another

        """

    private static func prune(_ folder: TemporaryFolder) throws -> Executable.Outcome {
        try Executable.run(["waivers", "prune", "--waivers", "\(folder.path)/waivers.yaml", "--as-of", "2026-06-02"])
    }

    private static func add(_ folder: TemporaryFolder) throws -> Executable.Outcome {
        try Executable.run([
            "waivers", "add", "--waivers", "\(folder.path)/waivers.yaml", "--as-of", "2026-06-02", "--rule",
            "eddsa-key",
            "--order", "3", "--reason", "of another time", "--owner", "me", "--expires", "2026-12-01",
        ])
    }

    @Test(
        "takes out what has ended, and nothing else",
        arguments: [
            (
                "version: 1\r\nwaivers:\r\n  - \(ended)\r\n  - \(lasting)\r\n",
                "version: 1\r\nwaivers:\r\n  - \(lasting)\r\n"
            ),
            ("---\nversion: 1\nwaivers:\n  - \(ended)\n", "---\nversion: 1\nwaivers: []\n"),
            (
                "version: 1\nwaivers: # the list\n  # Of all.\n\n  # Of this.\n  - \(ended)\n",
                "version: 1\nwaivers: [] # the list\n  # Of all.\n\n"
            ),
            ("version: 1\nwaivers:\n# Of all.\n- \(ended)\n", "version: 1\nwaivers: []\n# Of all.\n"),
            ("waivers:\n  - \(ended)\n\nversion: 1\n", "waivers: []\n\nversion: 1\n"),
            (
                "version: 1\nwaivers:\n\(misleading)  # Of the next.\n  - \(lasting)",
                "version: 1\nwaivers:\n  # Of the next.\n  - \(lasting)"
            ),
            (
                "version: 1\nwaivers:\n  - \(lasting)\n  # Of this.\n  -\n    \(ended)\n  # At the end.\n",
                "version: 1\nwaivers:\n  - \(lasting)\n  # At the end.\n"
            ),
        ] as [(String, String)])
    func pruned(text: String, rest: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "waivers.yaml")
        let outcome = try Self.prune(folder)
        #expect(outcome.status == 0 && outcome.output.contains("ended on 2026-06-01"), "\(outcome.error)")
        // Characters are bytes here: a line end is not taken for another.
        #expect(try Array(folder.text(of: "waivers.yaml").utf8) == Array(rest.utf8))
    }

    @Test(
        "adds at the end of the list, however it begins",
        arguments: [
            ("version: 1", "version: 1\nwaivers:\n\(added)"),
            ("version: 1\nwaivers:\n", "version: 1\nwaivers:\n\(added)"),
            ("version: 1\nwaivers:   []\n", "version: 1\nwaivers:\n\(added)"),
            ("version: 1\nwaivers: [] # keep me\n", "version: 1\nwaivers: # keep me\n\(added)"),
            ("version: 1\nwaivers: []\n# Of all.\n", "version: 1\nwaivers:\n# Of all.\n\n\(added)"),
            (
                "waivers:\n  - \(lasting)\n\nversion: 1\n",
                "waivers:\n  - \(lasting)\n\(added)\nversion: 1\n"
            ),
            ("version: 1\nwaivers:\n\(misleading)", "version: 1\nwaivers:\n\(misleading)\(added)"),
            (
                "version: 1\r\nwaivers:\r\n  - \(lasting)\r\n",
                "version: 1\r\nwaivers:\r\n  - \(lasting)\r\n" + added.replacing("\n", with: "\r\n")
            ),
        ] as [(String, String)])
    func appended(text: String, whole: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "waivers.yaml")
        let outcome = try Self.add(folder)
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(try Array(folder.text(of: "waivers.yaml").utf8) == Array(whole.utf8))
    }

    @Test("leaves a file as it is whose list is not written line by line")
    func refused() throws {
        let folder = try TemporaryFolder()
        let text = "version: 1\nwaivers: [\(Self.ended), \(Self.lasting)]\n"
        try folder.write(text, to: "waivers.yaml")
        for outcome in [try Self.prune(folder), try Self.add(folder)] {
            #expect(outcome.status == 2 && outcome.error.contains("waivers.yaml: a list that"), "\(outcome.error)")
        }
        #expect(try folder.text(of: "waivers.yaml") == text)
    }

    @Test("keeps who may read the file", arguments: [0o600, 0o640])
    func permissions(mode: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write("version: 1\nwaivers:\n  - \(Self.ended)\n", to: "waivers.yaml")
        let path = "\(folder.path)/waivers.yaml"
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(try Self.prune(folder).status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    }

    @Test("refuses a waiver that is not as it has to be, and makes no file for it")
    func unusable() throws {
        let folder = try TemporaryFolder()
        let outcome = try Executable.run([
            "waivers", "add", "--waivers", "\(folder.path)/waivers.yaml", "--rule", "eddsa-key", "--order", "3",
            "--reason", "short", "--owner", "me", "--expires", "2026-12-01",
        ])
        #expect(outcome.status == 2 && outcome.error.contains("a reason has 10"), "\(outcome.error)")
        #expect(folder.names.isEmpty)
    }
}
#endif
