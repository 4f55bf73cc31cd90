// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint list`: the reissues themselves.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the reissues of orders as text, json, ndjson or csv.",
        discussion: "A number is an order, @LIST a file of them, anything else a path, and - standard input. "
            + ExitStatus.readingHelp
    )

    @OptionGroup var file: ConfigurationOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var orders: OrderSelection
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Output") var rows: StatusOptions

    @Flag(help: .rare("Show the contact data of records."))
    var includeContacts = false

    @Flag(help: "Pass when there is nothing to list.")
    var allowEmpty = false

    @Flag(help: "Pass when something could not be read.")
    var allowIncomplete = false

    func validate() throws {
        let arguments = try input.arguments(isOptional: orders.live.all)
        try orders.validate(with: arguments)
        _ = try (input.kindOfReissues(), requests())
    }

    func run() async throws {
        let arguments = try input.arguments(isOptional: orders.live.all)
        let requested = try orders.requestedOrders(
            for: arguments, savingTo: nil, showsProgress: output.showsProgress)
        let run = ListRun(
            orders: requested, kind: try input.kindOfReissues(), statuses: try rows.statuses(),
            includesContacts: includeContacts)
        var outputs = output.outputs(try requests())
        // A list of rows alone has no other place for what is missing from it.
        outputs.isQuiet = false
        let outcome = outputs.streamsLists ? await run.stream(to: outputs) : await run.write(to: outputs)
        outputs.tell(outcome.failures)
        try Completion(
            deed: "\(Quantity.text(outcome.rowCount, "reissue")) listed", isEmpty: outcome.rowCount == 0,
            withoutReissuesCount: outcome.withoutReissuesCount,
            failureCount: outcome.failures.count + (outcome.isWritten ? 0 : 1)
        ).conclude(allowsIncomplete: allowIncomplete, allowsEmpty: allowEmpty, isQuiet: output.quiet)
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: ListFormat.allCases.map(\.rawValue))
    }
}
#endif
