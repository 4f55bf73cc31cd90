// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint inspect`: decode and lint requests alone.
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Decode and lint certificate requests alone: PEM, DER, base64, bundles.",
        discussion: ExitStatus.gateHelp("A folder means the files below it, and - is standard input.")
    )

    @OptionGroup var file: ConfigurationOptions
    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Output") var places: LocationOptions
    @OptionGroup(title: "Gate") var gate: GateOptions
    @OptionGroup(title: "Policy") var policy: PolicyOptions

    func validate() throws {
        if let kind = input.inputFormat, kind != .pem, kind != .der {
            throw ValidationError("inspect reads pem and der; for \(kind.rawValue) use check or list.")
        }
        _ = try (input.savedArguments(of: "inspect"), requests(), places.locations(), gate.configuration(), gate.now())
    }

    func run() async throws {
        var configuration = try gate.configuration()
        configuration.keyLists = try KeyListFile.read(gate.blocklists)
        let now = try gate.now()
        try policy.apply(to: &configuration, now: now)
        let linter = Linter(configuration: configuration, now: now)

        let outputs = output.outputs(try requests(), locations: try places.locations())
        let list = InputList(try input.savedArguments(of: "inspect"), endings: ["csr", "req", "p10", "pem", "der"])
        var inputs: [RequestInput] = []
        var failures = list.failures
        for entry in list.entries {
            do throws(CertCentralError) {
                let input = RequestInput(try InputReader().bytes(of: entry), source: entry.source)
                outputs.tellRead(input)
                inputs.append(input)
            } catch {
                failures.append(entry.failure(error))
            }
        }
        let report = linter.inspect(inputs, failures: failures)
        let isWritten = await outputs.write(report, includingWaived: output.includeWaived)
        try Verdict(on: report).conclude(
            isWritten: isWritten, allowsIncomplete: gate.allowIncomplete, isQuiet: output.quiet)
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: OutputFormat.allCases.map(\.rawValue))
    }
}
#endif
