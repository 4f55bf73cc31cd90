// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "What helps a person at the keyboard",
    .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct ManualTests {
    @Test("The manual page names every command and its options")
    func manual() throws {
        let page = try Executable.run(["manual"])
        #expect(page.status == 0)
        for word in ["csrlint check", "csrlint convert", "Fl \\-fail\\-on", ".Sh EXIT STATUS", ".It 70"] {
            #expect(page.output.contains(word), "\(word)")
        }
    }

    @Test(
        "mandoc has nothing to say of it",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc"), "mandoc is not installed"))
    func lint() throws {
        let page = try Executable.run(["manual"])
        let lint = try Executable.launch("/usr/bin/mandoc", ["-Tlint", "-Wwarning"], input: page.output)
        #expect(lint.status == 0 && lint.output == "", "\(lint.output)")
    }

    @Test("Completions know the rules", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let script = try Executable.run(["--generate-completion-script", shell])
        #expect(script.status == 0)
        #expect(script.output.contains("csr-signature-invalid") && script.output.contains("fail-on"))
    }

    @Test("A mistyped option, subcommand or rule is met with the nearest one")
    func suggestions() throws {
        #expect(try Executable.run(["check", "--fail-onn", "error", "x"]).error.contains("--fail-on"))
        #expect(try Executable.run(["chekc", "x"]).error.contains("'check'"))
        #expect(try Executable.run(["waivers", "chekc"]).error.contains("'check'"))
        #expect(try Executable.run(["config", "sohw"]).status == 2)
        #expect(try Executable.run(["rules", "eddsa-kye"]).error.contains("'eddsa-key'"))
    }

    @Test("Text explains the rules where it is asked to")
    func explained() throws {
        let path = "\(Executable.fixtures)/reissues/mismatches.json"
        let text = try Executable.run(["check", path, "--explain", "--as-of", "2026-06-01"]).output
        #expect(text.contains("rule") && text.contains("https://") && text.contains("jq "))
    }
}
#endif
