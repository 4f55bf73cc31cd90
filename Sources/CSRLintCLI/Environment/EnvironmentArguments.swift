// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// Options from the environment: `CSRLINT_FAIL_ON=warning` stands for `--fail-on warning` where the command line does
/// not have that option, nor one that excludes it.
struct EnvironmentArguments {
    private static let prefix = "CSRLINT_"
    /// What begins like an option and is none.
    private static let others: Set<String> = [
        "CSRLINT_API_KEY", "CSRLINT_API_KEY_FILE", "CSRLINT_EXECUTABLE", "CSRLINT_WRITE_GOLDEN",
    ]

    /// Options of which only one can be given.
    private static let alternatives: [Set<String>] = [
        ["region", "base-url"], ["api-key-file", "api-key-command"], ["output", "json"],
    ]

    /// What the help of a command knows of one option.
    fileprivate struct Known: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }
        let kind: String
        let names: [Name]?
        let isRepeating: Bool
    }

    private struct KnownCommand: Decodable {
        let commandName: String
        let arguments: [Known]?
        let subcommands: [KnownCommand]?
        let defaultSubcommand: String?
    }

    private struct Help: Decodable {
        let command: KnownCommand
    }

    /// The arguments of a command line with those of the environment put in.
    ///
    /// - Throws: a usage error that names the variable.
    static func adding(_ variables: [String: String], to arguments: [String]) throws -> [String] {
        let names = variables.keys.filter { $0.hasPrefix(prefix) && !others.contains($0) }.sorted()
        guard !names.isEmpty, !asksForHelp(arguments) else { return arguments }
        let help = try JSONDecoder().decode(Help.self, from: Data(CSRLintCommand._dumpHelp().utf8)).command
        let commands = help.subcommands ?? []
        let named = arguments.prefix { $0 != "--" }.firstIndex { word in
            commands.contains { $0.commandName == word }
        }
        let word = named.map { arguments[$0] } ?? help.defaultSubcommand
        let known = commands.first { $0.commandName == word }?.arguments ?? []
        let everyOption = Set(commands.flatMap { ($0.arguments ?? []).flatMap(\.longNames) })
        var added: [String] = []
        for name in names {
            let option = name.dropFirst(prefix.count).lowercased().replacing("_", with: "-")
            guard everyOption.contains(option) else {
                let hint = Suggestion.nearest(to: option, among: everyOption.sorted()).map { " (near: --\($0))" } ?? ""
                StandardStreams.writeError(
                    "csrlint: warning: \(DisplayText.visible(name)) stands for no option\(hint)")
                continue
            }
            let rivals = alternatives.first { $0.contains(option) } ?? [option]
            guard let argument = known.first(where: { $0.longNames.contains(option) }),
                !known.contains(where: { !rivals.isDisjoint(with: $0.longNames) && $0.isGiven(in: arguments) })
            else { continue }
            added += try self.arguments(for: argument, "--" + option, variables[name] ?? "", of: name)
        }
        var arguments = arguments
        arguments.insert(contentsOf: added, at: named.map { $0 + 1 } ?? 0)
        return arguments
    }

    /// Whether help is all that is wanted: what comes before it could only be taken for another command's.
    private static func asksForHelp(_ arguments: [String]) -> Bool {
        arguments.first == "help"
            || arguments.prefix { $0 != "--" }.contains { ["--help", "-h", "--help-hidden"].contains($0) }
    }

    private static func arguments(
        for argument: Known, _ option: String, _ value: String, of name: String
    ) throws -> [String] {
        guard argument.kind == "flag" else {
            // An empty value means that nothing is set.
            guard !value.isEmpty else { return [] }
            let values = argument.isRepeating ? value.split(separator: ",").map(String.init) : [value]
            return values.map { "\(option)=\($0)" }
        }
        switch value.lowercased() {
        case "1", "true", "yes", "on": return [option]
        case "", "0", "false", "no", "off": return []
        default: throw ValidationError("\(name) stands for a flag: 1 sets it, 0 does not.")
        }
    }
}

extension EnvironmentArguments.Known {
    fileprivate var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }

    /// Whether the command line has the option, in any of its spellings.
    fileprivate func isGiven(in arguments: [String]) -> Bool {
        let given = arguments.prefix { $0 != "--" }
        return (names ?? []).contains { name in
            let dashes = name.kind == "long" ? "--" : "-"
            let spelling = dashes + name.name
            return given.contains { $0 == spelling || $0.hasPrefix(spelling + "=") }
                || name.kind == "short" && given.contains { $0.hasPrefix(spelling) && !$0.hasPrefix("--") }
        }
    }
}
#endif
