// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint diff`: what changed between two reports.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed from one JSON report to a later one.",
        usage: "csrlint diff [<options>] <old> <new>",
        discussion: """
            It fails where the later report has a finding at or above --fail-on that the earlier one lacks.


            """ + ExitStatus.help([.passed, .failed, .usage, .incomplete, .failedAndIncomplete, .fault])
    )

    @OptionGroup var file: ConfigurationOptions
    @Argument(help: "The earlier report.")
    var old: String

    @Argument(help: "The later report.")
    var new: String

    @OptionGroup(title: "Output") var output: OutputOptions

    @Option(help: ArgumentHelp("Fail on new findings from this severity on.", valueName: "severity"))
    var failOn = FailureThreshold.error

    func validate() throws { _ = try requests() }

    func run() async throws {
        let difference: ReportDifference
        switch (try ReportFile.read(old), try ReportFile.read(new)) {
        case (.reissues(let old), .reissues(let new)): difference = ReportDifference(from: old, to: new)
        case (.requests(let old), .requests(let new)): difference = ReportDifference(from: old, to: new)
        default: throw ValidationError("One report is over reissues, the other over requests alone.")
        }
        let outputs = output.outputs(try requests())
        let isWritten = await outputs.write { word, style, sink in
            guard let format = DifferenceFormat(rawValue: word) else { return }
            try format.write(difference, style: style, to: sink)
        }
        let fails = difference.fails(failOn)
        let status = ExitStatus(
            failsGate: fails, isIncomplete: !isWritten, isEmpty: false, allowsIncomplete: false, allowsEmpty: false)
        if !output.quiet {
            StandardStreams.writeError(
                "csrlint: \(difference.new.count) new, \(difference.fixed.count) fixed, "
                    + "\(difference.existingCount) existing, \(difference.unseenCount) not looked at; "
                    + "\(fails ? "gate failed" : "gate passed") (exit \(status.rawValue))")
        }
        throw ExitCode(status.rawValue)
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: DifferenceFormat.allCases.map(\.rawValue))
    }
}
#endif
