// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// Which findings a run lets pass.
struct PolicyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The waiver file, or none.", valueName: "path"))
    var waivers: String?

    @Option(
        help: ArgumentHelp("An earlier JSON report: what it has is not new.", valueName: "report"))
    var baseline: String?

    @Flag(help: "Fail on new findings alone.")
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
