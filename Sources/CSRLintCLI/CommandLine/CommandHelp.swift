// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import Foundation

/// What the help knows of a command: its options, its subcommands, its words.
struct CommandHelp: Decodable {
    /// An option, a flag or a positional argument.
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// The name with its dashes.
            var spelling: String { (kind == "long" ? "--" : "-") + name }
        }
        let kind: String
        let names: [Name]?
        let isRepeating: Bool
        let isOptional: Bool
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        /// The values that it takes, where these are a few words.
        let allValues: [String]?

        /// The long names.
        var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }
    }

    let commandName: String
    let abstract: String?
    let arguments: [Argument]?
    let subcommands: [CommandHelp]?
    let defaultSubcommand: String?

    /// The command, and all that it has below it.
    var everyCommand: [CommandHelp] { [self] + (subcommands ?? []).flatMap(\.everyCommand) }

    private struct Document: Decodable {
        let command: CommandHelp
    }

    /// The help of the whole tool.
    static func all() throws -> CommandHelp {
        try JSONDecoder().decode(Document.self, from: Data(CSRLintCommand._dumpHelp().utf8)).command
    }
}
#endif
