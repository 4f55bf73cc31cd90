// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// `csrlint manual`: print the manual page.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page: csrlint manual | man -l -",
        discussion: ExitStatus.plainHelp
    )

    func run() throws {
        print(ManualPage(help: try CommandHelp.all(), date: CSRLintVersion.date).text, terminator: "")
    }
}
#endif
