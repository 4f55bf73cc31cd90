// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser

/// The words of a command line, with the options that its command has, so that options from elsewhere can be put in
/// where the command line does not have them.
struct CommandLineOptions {
    /// Options of which only one can be given.
    static let alternatives: [Set<String>] = [
        ["region", "base-url"], ["api-key-file", "api-key-command"], ["output", "json"],
    ]

    /// The words, with those that were put in.
    private(set) var arguments: [String]
    /// Every option of every command.
    let everyOption: Set<String>
    /// Whether the command takes an earlier report, which knows how it was gated.
    let convertsReport: Bool
    private let known: [CommandHelp.Argument]
    /// Where options can be put in.
    private let place: Int

    /// Finds the command of a command line.
    init(_ arguments: [String], help: CommandHelp) {
        var command = help
        var place = 0
        // A command can have commands of its own.
        while let commands = command.subcommands {
            let named = arguments.prefix { $0 != "--" }.dropFirst(place).firstIndex { word in
                commands.contains { $0.commandName == word }
            }
            let name = named.map { arguments[$0] } ?? command.defaultSubcommand
            guard let next = commands.first(where: { $0.commandName == name }) else { break }
            command = next
            place = named.map { $0 + 1 } ?? place
        }
        self.arguments = arguments
        self.place = place
        convertsReport = command.commandName == ConvertCommand.configuration.commandName
        known = command.arguments ?? []
        everyOption = Set(help.everyCommand.flatMap { ($0.arguments ?? []).flatMap(\.longNames) })
    }

    /// Whether help is all that is wanted: what comes before it could only be taken for another command's.
    static func asksForHelp(_ arguments: [String]) -> Bool {
        arguments.first == "help"
            || arguments.prefix { $0 != "--" }.contains { ["--help", "-h", "--help-hidden"].contains($0) }
    }

    /// The option as the command has it; nil where it has none, or where the command line has it or another that
    /// excludes it.
    func vacant(_ option: String) -> CommandHelp.Argument? {
        let rivals = Self.alternatives.first { $0.contains(option) } ?? [option]
        guard let argument = known.first(where: { $0.longNames.contains(option) }),
            !known.contains(where: { !rivals.isDisjoint(with: $0.longNames) && $0.isGiven(in: arguments) })
        else { return nil }
        return argument
    }

    /// Whether the command heeds configuration files.
    var readsConfiguration: Bool { has("config") }

    /// Whether the command takes orders, and the command line has none.
    var lacksOrders: Bool {
        has("all") && !isGiven("all") && !hasPositional
    }

    /// Whether the command has an option.
    func has(_ option: String) -> Bool { known.contains { $0.longNames.contains(option) } }

    /// Whether the command has an option that may be repeated.
    func repeats(_ option: String) -> Bool { known.contains { $0.longNames.contains(option) && $0.isRepeating } }

    /// Puts words in, before those that were given: what stands later counts more.
    mutating func insert(_ words: [String]) { arguments.insert(contentsOf: words, at: place) }

    /// Adds inputs.
    mutating func append(inputs: [String]) { arguments.append(contentsOf: inputs) }

    private func isGiven(_ option: String) -> Bool {
        known.contains { $0.longNames.contains(option) && $0.isGiven(in: arguments) }
    }

    /// Whether any word is neither an option nor the value of one.
    private var hasPositional: Bool {
        var words = arguments.dropFirst(place)[...]
        while let word = words.popFirst() {
            if word == "--" { return !words.isEmpty }
            guard word.hasPrefix("-"), word != "-" else { return true }
            let argument = known.first { argument in (argument.names ?? []).contains { $0.spelling == word } }
            if argument?.kind == "option" { words = words.dropFirst() }
        }
        return false
    }
}

extension CommandHelp.Argument {
    /// Whether a command line has the option, in any of its spellings.
    fileprivate func isGiven(in arguments: [String]) -> Bool {
        let given = arguments.prefix { $0 != "--" }
        return (names ?? []).contains { name in
            given.contains { $0 == name.spelling || $0.hasPrefix(name.spelling + "=") }
                || name.kind == "short" && given.contains { $0.hasPrefix(name.spelling) && !$0.hasPrefix("--") }
        }
    }
}
#endif
