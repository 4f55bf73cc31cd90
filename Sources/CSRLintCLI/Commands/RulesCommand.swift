// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint rules`: list the rules, or explain one.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules, or explain one: what it expects, where that is written, and what to do.",
        usage: "csrlint rules [<options>] [<id>]",
        discussion: ExitStatus.printingHelp
    )

    @Argument(help: "The rule to explain.", completion: RuleSwitch.completion)
    var id: String?

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        _ = try (requests(), id.map(RuleSwitch.knownID))
    }

    func run() async throws {
        let entries = RuleEntry.all
        let isWritten = await Outputs(requests: try requests(), color: output.color).write { word, style, sink in
            // A catalogue looks the same in a pipe.
            guard let format = RuleFormat(rawValue: word == "line" ? "text" : word) else { return }
            if let entry = entries.first(where: { $0.id == id }) {
                try format.write(explanationOf: entry, style: style, to: sink)
            } else {
                try format.write(list: entries, style: style, to: sink)
            }
        }
        if !isWritten { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: RuleFormat.allCases.map(\.rawValue))
    }
}
#endif
