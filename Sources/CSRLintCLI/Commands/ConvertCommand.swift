// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint convert`: render an earlier report, and gate by it again.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Render, waive and gate an earlier JSON report again, offline.",
        discussion: ExitStatus.gateHelp()
    )

    @OptionGroup var file: ConfigurationOptions
    @Argument(help: ArgumentHelp("A report that csrlint wrote as JSON, or - for standard input.", valueName: "report"))
    var report: String

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Output") var places: LocationOptions
    @OptionGroup(title: "Policy") var policy: PolicyOptions

    @Option(
        help: ArgumentHelp(
            "Fail on findings from this severity on, in place of that of the report.", valueName: "severity"))
    var failOn: FailureThreshold?

    @Flag(help: "Pass when there is nothing to check.")
    var allowEmpty = false

    @Flag(help: "Pass when something could not be read or checked.")
    var allowIncomplete = false

    func validate() throws { _ = try requests() }

    func run() async throws {
        switch try ReportFile.read(report) {
        case .reissues(let report):
            let report = report.weighed(by: try configuration(of: report.run), replacingWaivers: policy.namesWaivers)
            let isWritten = await output.outputs(try requests(), locations: try places.locations()).write(
                report, includingWaived: output.includeWaived)
            try Verdict(on: report).conclude(
                isWritten: isWritten, allowsIncomplete: allowIncomplete, isQuiet: output.quiet)
        case .requests(let report):
            let report = report.weighed(by: try configuration(of: report.run), replacingWaivers: policy.namesWaivers)
            let isWritten = await output.outputs(try requests(), locations: try places.locations()).write(
                report, includingWaived: output.includeWaived)
            try Verdict(on: report).conclude(
                isWritten: isWritten, allowsIncomplete: allowIncomplete, isQuiet: output.quiet)
        }
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: OutputFormat.allCases.map(\.rawValue))
    }

    private func configuration(of run: Report.Run) throws -> Configuration {
        var configuration = Configuration(profile: run.profile)
        configuration.failOn = failOn ?? run.failOn
        configuration.statuses = Set(run.statuses)
        configuration.allowsEmpty = allowEmpty || run.allowsEmpty
        configuration.allowsIncomplete = allowIncomplete || run.allowsIncomplete
        try policy.apply(to: &configuration, now: run.asOf ?? GateOptions.clock)
        if run.failsOnNewAlone { configuration.failsOnNewAlone = true }
        return configuration
    }
}
#endif
