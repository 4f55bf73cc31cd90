// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// What a command reads.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files, folders, patterns, or - for standard input.")
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp("Take the input for this kind in place of telling it from the bytes.", valueName: "kind"))
    var inputFormat: InputKind?

    /// The inputs; order numbers are refused with a word on what to do.
    func arguments() throws -> [InputArgument] {
        guard !inputs.isEmpty else {
            throw ValidationError("Nothing to read: name a file, a folder, a pattern, or - for standard input.")
        }
        let arguments = inputs.map(InputArgument.init)
        if arguments.count(where: { $0 == .standardInput }) > 1 {
            throw ValidationError("Standard input can be read once only.")
        }
        for argument in arguments {
            guard case .order(let number) = argument else { continue }
            throw ValidationError(
                """
                \(number) is an order number, and this build reads saved answers only. Save the answer of \
                GET /services/v2/order/certificate/\(number)/reissue as \(number).json and name that file; \
                a file that is itself named by digits is ./\(number).
                """)
        }
        try refuseMistypedSubcommand()
        return arguments
    }

    /// The kind that the inputs are taken for, of those that hold reissues; nil to tell it from the bytes.
    func kindOfReissues() throws -> InputKind? {
        if let inputFormat, inputFormat == .pem || inputFormat == .der {
            throw ValidationError("api, array and ndjson hold reissues; for \(inputFormat.rawValue) use inspect.")
        }
        return inputFormat
    }

    /// `csrlint chekc x.json` means no file that is called `chekc`.
    private func refuseMistypedSubcommand() throws {
        guard let word = inputs.first, word.allSatisfy({ $0.isLetter }), FileSystem().kind(of: word) == nil,
            let name = Suggestion.nearest(
                to: word, among: CSRLintCommand.configuration.subcommands.compactMap { $0.configuration.commandName })
        else { return }
        throw ValidationError("There is no file and no subcommand '\(word)'. Did you mean '\(name)'?")
    }
}
#endif
