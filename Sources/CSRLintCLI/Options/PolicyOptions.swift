// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// Which findings a run lets pass.
struct PolicyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The file with the waivers; none for none.", valueName: "path|none"))
    var waivers: String?

    @Option(
        help: ArgumentHelp("Tell the findings of this earlier JSON report from new ones.", valueName: "report.json"))
    var baseline: String?

    @Flag(help: "Fail only on findings that the baseline lacks.")
    var failOnNew = false

    func validate() throws {
        guard !failOnNew || baseline != nil else {
            throw ValidationError("--fail-on-new needs --baseline, to know what is new.")
        }
    }

    /// Whether there are waivers, or the command line says that there are none.
    var namesWaivers: Bool { waivers != nil }

    /// Reads the files that the options name.
    ///
    /// - Throws: a usage error.
    func apply(to configuration: inout Configuration, now: Timestamp) throws {
        if let waivers, waivers != "none" {
            configuration.waivers = try WaiverFile(path: waivers, now: now).waivers
        }
        if let baseline {
            configuration.baseline = Baseline(try ReportFile.read(baseline, as: "--baseline").findings)
        }
        configuration.failsOnNewAlone = failOnNew
    }
}
#endif
