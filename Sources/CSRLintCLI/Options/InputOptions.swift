// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// What a command reads.
struct InputOptions: ParsableArguments {
    @Argument(help: "What to read: files, folders, patterns, or -.")
    var inputs: [String] = []

    @Option(
        help: .rare("Take the input for this kind in place of telling it from the bytes.", valueName: "kind"))
    var inputFormat: InputKind?

    /// Reads the inputs.
    ///
    /// - Parameter isOptional: whether there need not be any.
    /// - Returns: what they mean.
    /// - Throws: a usage error.
    func arguments(isOptional: Bool = false) throws -> [InputArgument] {
        guard isOptional || !inputs.isEmpty else {
            throw ValidationError(
                "Nothing to read: name an order, a file, a folder, a pattern, or - for standard input.")
        }
        let arguments = inputs.map(InputArgument.init)
        if arguments.count(where: \.readsStandardInput) > 1 {
            throw ValidationError("Standard input can be read once only.")
        }
        for text in inputs where text.count > 18 && text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            throw ValidationError(
                "\(text.prefix(40)) has too many digits for an order; a file of that name is ./\(text.prefix(40)).")
        }
        try refuseMistypedSubcommand()
        return arguments
    }

    /// Reads the inputs of a command that fetches nothing.
    ///
    /// - Parameter command: the command's name.
    /// - Returns: what they mean.
    /// - Throws: a usage error.
    func savedArguments(of command: String) throws -> [InputArgument] {
        let arguments = try arguments()
        if let live = zip(inputs, arguments).first(where: { $1.isLive }) {
            throw ValidationError("\(command) fetches no orders; a file of that name is ./\(live.0).")
        }
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
