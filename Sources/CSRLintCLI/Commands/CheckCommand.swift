// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint check`: cross-check, and gate.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Cross-check the requests of orders with what CertCentral recorded.",
        discussion: ExitStatus.gateHelp(
            "A number is an order, @LIST a file of them, anything else a path, and - standard input.")
    )

    @OptionGroup var file: ConfigurationOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var orders: OrderSelection
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Output") var places: LocationOptions
    @OptionGroup(title: "Gate") var gate: GateOptions
    @OptionGroup(title: "Policy") var policy: PolicyOptions
    @OptionGroup(title: "Gate") var rows: StatusOptions

    @Flag(help: .rare("Let rejected, archived and expired rows weigh as much as others."))
    var includeInactive = false

    @Option(help: .rare("Save each answer that is fetched as orders/ID.json in this folder.", valueName: "dir"))
    var saveResponses: String?

    @Flag(help: .rare("Show the contact data of records."))
    var includeContacts = false

    func validate() throws {
        let arguments = try input.arguments(isOptional: orders.live.all)
        try orders.validate(with: arguments)
        _ = try (input.kindOfReissues(), requests(), places.locations(), configuration(), gate.now())
    }

    func run() async throws {
        var configuration = try configuration()
        configuration.keyLists = try KeyListFile.read(gate.blocklists)
        let now = try gate.now()
        try policy.apply(to: &configuration, now: now)
        let linter = Linter(configuration: configuration, now: now)
        let arguments = try input.arguments(isOptional: orders.live.all)
        var requested = try orders.requestedOrders(
            for: arguments, savingTo: saveResponses, showsProgress: output.showsProgress)
        if requested.fetched != nil { requested.add(try file.orderPlaces()) }
        let run = CheckRun(linter: linter, orders: requested, kind: try input.kindOfReissues())
        let outputs = output.outputs(try requests(), locations: try places.locations())
        let outcome =
            outputs.streamsReports
            ? await run.stream(to: outputs) : await run.write(to: outputs, includingWaived: output.includeWaived)
        try Verdict(on: outcome.report, judgedFailureCount: outcome.judgedFailureCount).conclude(
            isWritten: outcome.isWritten, allowsIncomplete: gate.allowIncomplete, isQuiet: output.quiet)
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: OutputFormat.allCases.map(\.rawValue))
    }

    private func configuration() throws -> Configuration {
        var configuration = try gate.configuration()
        configuration.includesInactive = includeInactive
        configuration.includesContacts = includeContacts
        configuration.statuses = try rows.statuses()
        return configuration
    }
}
#endif
