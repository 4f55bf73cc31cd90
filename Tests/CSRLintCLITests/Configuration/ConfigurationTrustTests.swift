// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "A configuration that others wrote",
    .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct ConfigurationTrustTests {
    private static let words = "somebody else owns this file or may write to it"

    @Test("is refused where it is found and everybody may write to it, and taken where it is named")
    func writable() throws {
        let folder = try ConfigurationTests.folder(project: "version: 1\nfail-on: never\n")
        let path = "\(folder.path)/project/.csrlint.yaml"
        try FileManager.default.setAttributes([.posixPermissions: 0o646], ofItemAtPath: path)
        let options = ["check", ConfigurationTests.path, "--as-of", "2026-06-01"]
        let found = try ConfigurationTests.run(options, in: folder)
        #expect(found.status == 2 && found.output.isEmpty && found.error.contains("\(path): \(Self.words)"))
        #expect(found.error.contains("--config"))
        #expect(try ConfigurationTests.run(options + ["--config", path], in: folder).status == 0)
        #expect(try ConfigurationTests.run(options + ["--config", "none"], in: folder).status == 1)
        // What reads no configuration does without.
        #expect(try ConfigurationTests.run(["rules"], in: folder).status == 0)

        try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
        #expect(try ConfigurationTests.run(options, in: folder).status == 0)
    }

    @Test("is refused where it is found and another user owns it", .enabled(if: geteuid() == 0, "only root can give"))
    func owner() throws {
        let folder = try ConfigurationTests.folder(project: "version: 1\nfail-on: never\n")
        let path = "\(folder.path)/project/.csrlint.yaml"
        try FileManager.default.setAttributes([.ownerAccountID: 12_345], ofItemAtPath: path)
        let found = try ConfigurationTests.run(["config", "show"], in: folder)
        #expect(found.status == 2 && found.error.contains(Self.words), "\(found.error)")
        #expect(try ConfigurationTests.run(["config", "show", "-c", path], in: folder).status == 0)
    }

    @Test(
        "shows nothing that a terminal would obey",
        arguments: [
            #"rules: {"eddsa\e]0;x\ey": off}"#, #"rules: {eddsa-key: "\e[31m"}"#, #"output: "\e[31m""#,
            #"output: "json=/missing/\e[31m""#, #"fail-on: "\e[31m""#, #""\e[31m": 1"#,
        ])
    func escapes(line: String) throws {
        let folder = try ConfigurationTests.folder(project: "version: 1\n\(line)\n")
        let outcome = try ConfigurationTests.run(["check", ConfigurationTests.path], in: folder)
        #expect(outcome.status != 0 && outcome.error.contains(#"\u{1B}"#), "\(outcome.error)")
        #expect(!outcome.error.unicodeScalars.contains("\u{1B}"))
    }

    @Test("of the command line neither")
    func unknownOption() throws {
        let outcome = try Executable.run(["rules", "--a\u{1B}[31m"])
        #expect(outcome.status == 2 && outcome.error.contains(#"\u{1B}"#), "\(outcome.error)")
        #expect(!outcome.error.unicodeScalars.contains("\u{1B}"))
    }
}
#endif
