// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// A word that stands where a command has commands of its own, and is none of them.
enum MistypedSubcommand {
    /// Refuses `waivers chekc`, with the command that was meant.
    ///
    /// - Throws: a usage error.
    static func refuse(_ arguments: [String]) throws {
        guard let name = arguments.first, let word = arguments.dropFirst().first, !word.hasPrefix("-"),
            let command = CSRLintCommand.configuration.subcommands.first(where: { $0.configuration.commandName == name }
            )
        else { return }
        let words = command.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !words.isEmpty, !words.contains(word), word != "help" else { return }
        let hint = Suggestion.nearest(to: word, among: words).map { "Did you mean '\($0)'?" }
        throw ValidationError(
            "csrlint \(name) has no subcommand '\(DisplayText.visible(word))'. "
                + (hint ?? "It has \(words.joined(separator: ", "))."))
    }
}
#endif
