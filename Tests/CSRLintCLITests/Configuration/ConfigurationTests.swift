// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

@Suite(
    "The configuration", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct ConfigurationTests {
    static let path = "\(Executable.fixtures)/reissues/mismatches.json"

    /// Runs the command in a folder of its own, with a configuration of the user beside it.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, _ environment: [String: String] = [:]
    ) throws -> Executable.Outcome {
        let script = #"cd "$FOLDER" && "$TOOL" "$@""#
        return try Executable.launch(
            "/bin/sh", ["-c", script, "sh"] + arguments,
            environment: [
                "FOLDER": "\(folder.path)/project/sub", "TOOL": try #require(Executable.path),
                "XDG_CONFIG_HOME": "\(folder.path)/user",
            ].merging(environment) { $1 })
    }

    /// A folder with a configuration for a project, and one of the user.
    static func folder(project: String, user: String? = nil) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("", to: "project/sub/empty")
        try folder.write(project, to: "project/.csrlint.yaml")
        if let user { try folder.write(user, to: "user/csrlint/config.yaml") }
        return folder
    }

    @Test("is found upwards; a flag counts more than a variable, that more than the project's file and the user's")
    func precedence() throws {
        let folder = try Self.folder(
            project: "version: 1\nfail-on: never\n", user: "version: 1\nfail-on: note\nprofile: strict\n")
        func failOn(_ options: [String], _ environment: [String: String] = [:]) throws -> [String?] {
            let outcome = try Self.run(["check", Self.path, "--json"] + options, in: folder, environment)
            let run = try JSONOutput(outcome.output).run
            return [run["fail_on"] as? String, run["profile"] as? String]
        }
        #expect(try failOn([]) == ["never", "strict"])
        #expect(try failOn([], ["CSRLINT_FAIL_ON": "warning"]) == ["warning", "strict"])
        #expect(try failOn(["--fail-on", "error"], ["CSRLINT_FAIL_ON": "warning"]) == ["error", "strict"])
        #expect(try failOn(["-c", "none"]) == ["error", "public-tls"])
        #expect(try failOn([], ["CSRLINT_CONFIG": "none"]) == ["error", "public-tls"])
    }

    @Test("sets rules, settings, outputs and waivers, with paths from its own folder on")
    func everything() throws {
        let folder = try Self.folder(
            project: """
                version: 1
                output: [text, json=out.json]
                rules: {key-size-mismatch: off}
                settings: {rsa-minimum-bits: 4096}
                waivers-file: waivers.yaml
                deep: true

                """)
        try folder.write("version: 1\nwaivers: []\n", to: "project/waivers.yaml")
        let outcome = try Self.run(["check", Self.path, "--as-of", "2026-06-01"], in: folder)
        #expect(outcome.output.contains("rsa-modulus-too-small"), "\(outcome.error)")
        #expect(!outcome.output.contains("key-size-mismatch"))
        #expect(!outcome.output.contains("--deep runs it"))
        #expect(try JSONOutput(folder.text(of: "project/out.json")).findings.isEmpty == false)
        let switched = try Self.run(
            ["check", Self.path, "--as-of", "2026-06-01", "--rule", "key-size-mismatch=note"], in: folder)
        #expect(switched.output.contains("note: key-size-mismatch"))
        // A command that judges nothing has no rules to switch, and no report to write.
        let report = try folder.text(of: "project/out.json")
        let comparing = ["\(folder.path)/project/out.json", "\(folder.path)/project/out.json"]
        let compared = try Self.run(["diff"] + comparing, in: folder)
        #expect(compared.status == 0, "\(compared.error)")
        #expect(try folder.text(of: "project/out.json") == report)
    }

    @Test(
        "is refused with the place where it is wrong",
        arguments: [
            ("fail-on: error", ":1:1: 'version: 1' is missing"),
            ("version: 1\nfail-onn: error", ":2:1: 'fail-onn' is not known here; did you mean 'fail-on'?"),
            ("version: 1\nfail-on: eror", ":2:10: 'eror' is none of error, warning, note, never"),
            ("version: 1\nfail-on: [error]", ":2:10: a single value was expected"),
            ("version: 1\nconcurrency: many", ":2:14: a whole number was expected"),
            ("version: 1\ndeep: perhaps", ":2:7: true or false was expected"),
            ("version: 1\nrules: {eddsa-kye: off}", ":2:9: There is no rule 'eddsa-kye'. Did you mean 'eddsa-key'?"),
            ("version: 1\nrules: {eddsa-key: loud}", ":2:9: 'loud' is no severity"),
            ("version: 1\nsettings: {expiring-days: 4000}", ":2:27: this number is too small or too large"),
            ("version: 1\norders: [12, x]", ":2:14: an order is a number"),
            ("version: 1\napi-key: abcdef", ":2:1: an API key in a file"),
            ("version: 1\nregion: {", ":3:1:"),
            ("version: 2", ":1:10: the only version is 1"),
            ("version: 1\nconcurrency: 17", ":2:14: a number from 1 to 16 was expected"),
            ("version: 1\ntimeout: 0", ":2:10: a number from 1 to 600 was expected"),
            ("version: 1\nretries: 11", ":2:10: a number from 0 to 10 was expected"),
            ("version: 1\nmax-bytes: 0", ":2:12: a number from 1 to 1073741824 was expected"),
            ("version: 1\nbase-url: ftp://127.0.0.1", ":2:11: "),
            ("version: 1\nstatus: ','", ":2:9: no status is named"),
            ("version: 1\noutput: [text, jsn]", ":2:16: 'jsn' is no output"),
            ("version: 1\nbase-url: http://127.0.0.1:9\nregion: us", ":3:1: base-url and region exclude each other"),
            (
                "version: 1\napi-key-file: key\napi-key-command: cat key",
                ":3:1: api-key-file and api-key-command exclude each other"
            ),
        ] as [(String, String)])
    func refused(text: String, message: String) throws {
        let folder = try Self.folder(project: text)
        let outcome = try Self.run(["check", Self.path], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.error.contains(".csrlint.yaml\(message)"), "\(outcome.error)")
        #expect(!outcome.error.contains("abcdef"))
    }

    @Test("is shown with where each value comes from, begun, and described")
    func shown() throws {
        let folder = try Self.folder(project: "version: 1\nfail-on: warning\n", user: "version: 1\nregion: eu\n")
        let shown = try Self.run(["config", "show", "--origin"], in: folder, ["CSRLINT_PROFILE": "strict"])
        #expect(shown.output.contains("fail-on: warning  # ") && shown.output.contains(".csrlint.yaml:2:10\n"))
        #expect(shown.output.contains("region: eu  # ") && shown.output.contains("config.yaml:2:9\n"))
        #expect(shown.output.contains("profile: strict  # CSRLINT_PROFILE\n"))
        #expect(shown.output.contains("concurrency: 4  # default\n"))

        #expect(try Self.run(["config", "init"], in: folder).status == 0)
        #expect(try Self.run(["config", "init"], in: folder).status == 2)
        #expect(try Self.run(["check", Self.path, "--as-of", "2026-06-01"], in: folder).status == 1)
        let schema = try Self.run(["config", "schema"], in: folder)
        let object = try JSONOutput(schema.output).object
        #expect(object["additionalProperties"] as? Bool == false)
        #expect((object["allOf"] as? [Any])?.count == 2)
        let properties = object["properties"] as? [String: [String: Any]]
        #expect(properties?["concurrency"]?["minimum"] as? Int == 1)
        #expect(properties?["concurrency"]?["maximum"] as? Int == 16)
    }

    @Test("is shown as a file that says the same, with the rules of all sources and without what has no effect")
    func shownWhole() throws {
        let folder = try Self.folder(
            project: "version: 1\nregion: eu\nrules: {eddsa-key: off, key-size-mismatch: off}\noutput: [text]\n",
            user: "version: 1\nbase-url: https://example.com\nrules: {dsa-key: note, eddsa-key: error}\n")
        let variables = [
            "CSRLINT_RULE": "key-size-mismatch=note", "CSRLINT_DEEP": "yes", "CSRLINT_TIMEOUT": "30",
            "CSRLINT_BLOCKLIST": "a,b",
        ]
        let origins = try Self.run(["config", "show", "--origin"], in: folder, variables).output
        for line in [
            "rules:\n  key-size-mismatch: note  # CSRLINT_RULE\n  eddsa-key: off  # ", "\n  dsa-key: note  # ",
            "\ndeep: true  # CSRLINT_DEEP\n", "\ntimeout: 30  # CSRLINT_TIMEOUT\n",
            "\n# base-url: not set  # default\n",
        ] { #expect(origins.contains(line), "\(line) in \(origins)") }
        #expect(!origins.contains("eddsa-key: error"))

        let shown = try Self.run(["config", "show"], in: folder, variables).output
        try folder.write(shown, to: "shown.yaml")
        let again = try Self.run(["config", "show", "-c", "\(folder.path)/shown.yaml"], in: folder)
        #expect(again.status == 0 && again.output == shown, "\(again.error)")
        let wrong = try Self.run(["config", "show"], in: folder, ["CSRLINT_TIMEOUT": "long"])
        #expect(wrong.status == 2 && wrong.error.contains("CSRLINT_TIMEOUT"))
    }

    @Test("of the user has rules beside those of the project")
    func merged() throws {
        let folder = try Self.folder(
            project: "version: 1\nrules: {eddsa-key: off, rsa-modulus-too-small: off}\n",
            user: "version: 1\nrules: {key-size-mismatch: off, eddsa-key: error}\n")
        let plain = try Self.run(["check", Self.path, "--as-of", "2026-06-01", "-c", "none"], in: folder)
        #expect(plain.output.contains("key-size-mismatch"))
        let outcome = try Self.run(["check", Self.path, "--as-of", "2026-06-01"], in: folder)
        #expect(!outcome.output.contains("key-size-mismatch") && outcome.status == 1, "\(outcome.error)")
    }

    @Test("holds for commands below a command, as variables do")
    func nested() throws {
        let folder = try Self.folder(project: "version: 1\nwaivers-file: ours.yaml\nrules: {dsa-key: off}\n")
        let options = ["--rule", "eddsa-key", "--order", "5", "--reason", "of another time", "--owner", "me"]
        let added = try Self.run(
            ["waivers", "add", "--expires", "2026-06-30"] + options, in: folder, ["CSRLINT_AS_OF": "2026-06-01"])
        #expect(added.status == 0, "\(added.error)")
        #expect(try folder.text(of: "project/ours.yaml").contains("rule: eddsa-key"))
        func check(_ variables: [String: String]) throws -> String {
            let outcome = try Self.run(["waivers", "check"], in: folder, variables)
            return outcome.output + outcome.error
        }
        #expect(try check(["CSRLINT_AS_OF": "2026-06-30"]).contains("1 waivers hold, 0 have ended"))
        #expect(try check(["CSRLINT_AS_OF": "2026-07-01"]).contains("0 waivers hold, 1 have ended"))
        #expect(try check(["CSRLINT_WAIVERS": "/missing.yaml"]).contains("/missing.yaml: "))
        #expect(try check(["CSRLINT_CONFIG": "none"]).contains(".csrlint-waivers.yaml: "))
        #expect(try Self.run(["waivers", "check", "--waivers", "none"], in: folder).status == 2)
        // The rules of a run are none that could be waived.
        let without = try Self.run(["waivers", "add", "--expires", "2026-06-30"] + options.dropFirst(2), in: folder)
        #expect(without.status == 2 && without.error.contains("--rule"), "\(without.error)")
    }

    @Test("tells of the key where the folder of credentials holds none")
    func credentials() throws {
        let folder = try Self.folder(project: "version: 1\napi-key-command: exit 3\n")
        let outcome = try Self.run(["check", "112233"], in: folder, ["CREDENTIALS_DIRECTORY": folder.path])
        #expect(outcome.status == 2 && outcome.error.contains("status 3"), "\(outcome.error)")
    }

    @Test("names orders for a run that names none")
    func orders() throws {
        let folder = try Self.folder(project: "version: 1\norders: [112233]\n")
        let outcome = try Self.run(["check"], in: folder)
        #expect(outcome.status == 2 && outcome.error.contains("API key"), "\(outcome.error)")
        #expect(try Self.run(["check", Self.path, "--as-of", "2026-06-01"], in: folder).status == 1)
    }
}
#endif
