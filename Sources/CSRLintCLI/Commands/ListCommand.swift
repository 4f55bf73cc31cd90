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
        abstract: "List the reissues of orders with every documented field: text, json, ndjson or csv."
    )

    @OptionGroup var file: ConfigurationOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var orders: OrderSelection
    @OptionGroup(title: "Output") var output: OutputOptions

    @Flag(help: "Show the contact data of records.")
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
        let fetched = try orders.fetchedOrders(
            for: arguments, savingTo: nil, showsProgress: output.showsProgress)
        let requested = try RequestedOrders(
            arguments, account: orders.live.all ? try orders.live.orderFilters() : nil, fetched: fetched)
        let kind = try input.kindOfReissues()
        var inputs: [ListedInput] = []
        var failures: [Report.Failure] = []
        _ = await requested.forEach { entry throws(CertCentralError) in
            let saved = try SavedReissues(InputReader().bytes(of: entry), kind: kind)
            inputs.append(ListedInput(saved, from: .saved(entry)))
        } take: { order, answer in
            inputs.append(ListedInput(.list(answer.reissues), from: .fetched(order)))
        } failure: {
            failures.append($0)
        }
        failures += inputs.flatMap(\.failures)
        let rows = inputs.lazy.flatMap(\.rows)
        let outputs = Outputs(requests: try requests(), color: output.color)
        let isWritten = await outputs.write { word, style, sink in
            guard let format = ListFormat(rawValue: word == "line" ? "text" : word) else { return }
            try format.write(
                rows, failures: { failures }, includingContacts: includeContacts, style: style, to: sink)
        }
        if !output.quiet { outputs.tell(failures) }
        let status = ExitStatus(
            failsGate: false, isIncomplete: !failures.isEmpty || !isWritten,
            isEmpty: inputs.allSatisfy { $0.count == 0 },
            allowsIncomplete: allowIncomplete, allowsEmpty: allowEmpty)
        throw ExitCode(status.rawValue)
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: ListFormat.allCases.map(\.rawValue))
    }
}
#endif
