// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
public import ArgumentParser
public import CSRLintReporters

extension ReportSchema: ExpressibleByArgument {}

/// `csrlint schema`: print a JSON Schema.
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of what csrlint writes.",
        discussion: ExitStatus.printingHelp
    )

    @Argument(help: "report, inspect, ndjson or list.")
    var name: ReportSchema

    func run() async throws {
        let outputs = Outputs(requests: [OutputOption("json", formats: ["json"])].compactMap(\.self), color: .never)
        let isWritten = await outputs.write { _, _, sink in try name.write(to: sink) }
        if !isWritten { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }
}
#endif
