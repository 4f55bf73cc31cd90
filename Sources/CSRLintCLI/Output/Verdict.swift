// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// How a run ends: the last line on standard error, which says what was found and why, and the exit status.
struct Verdict {
    /// What was judged, in words: `3 reissues`.
    let subject: String
    let errorCount: Int
    let warningCount: Int
    let notCheckedCount: Int
    let withoutReissuesCount: Int
    let failureCount: Int
    let run: Report.Run

    /// The end of a run over reissues.
    ///
    /// - Parameters:
    ///   - report: what was found.
    ///   - judgedFailureCount: how many of the report's failures are about orders that were judged all the same.
    init(on report: Report, judgedFailureCount: Int = 0) {
        subject = Quantity.text(report.summary.reissues, "reissue")
        errorCount = report.summary.errors
        warningCount = report.summary.warnings
        notCheckedCount = report.summary.notChecked + judgedFailureCount - report.failures.count
        withoutReissuesCount = report.summary.ordersWithoutReissues
        failureCount = report.failures.count
        run = report.run
    }

    /// The end of a run over requests alone.
    init(on report: InspectionReport) {
        subject = Quantity.text(report.requests.count, "request")
        errorCount = report.findingCount(of: .error)
        warningCount = report.findingCount(of: .warning)
        notCheckedCount = 0
        withoutReissuesCount = 0
        failureCount = report.failures.count
        run = report.run
    }

    /// Ends the command.
    ///
    /// - Parameters:
    ///   - isWritten: whether every report was written.
    ///   - allowsIncomplete: whether an incomplete run passes.
    ///   - isQuiet: whether the line is left out.
    /// - Throws: the exit status.
    func conclude(isWritten: Bool, allowsIncomplete: Bool, isQuiet: Bool) throws {
        if let number = Interruption.signalNumber {
            let status = Interruption.exitStatus(for: number)
            if !isQuiet {
                StandardStreams.writeError("csrlint: interrupted; the report is not complete (exit \(status))")
            }
            throw ExitCode(status)
        }
        var status = ExitStatus(rawValue: Int32(run.exitCode)) ?? .fault
        if !isWritten { status = status.afterOutputFailure(allowsIncomplete: allowsIncomplete) }
        if !isQuiet { StandardStreams.writeError(text(status, failureCount: failureCount + (isWritten ? 0 : 1))) }
        throw ExitCode(status.rawValue)
    }

    private func text(_ status: ExitStatus, failureCount: Int) -> String {
        let counts = "\(Quantity.text(errorCount, "error")), \(Quantity.text(warningCount, "warning")) in \(subject)"
        var asides: [String] = []
        if withoutReissuesCount > 0 { asides.append(Completion.text(withoutReissues: withoutReissuesCount)) }
        if notCheckedCount > 0 { asides.append("\(notCheckedCount) not checked") }
        if failureCount > 0 { asides.append("\(failureCount) could not be read or written") }
        let remainder = asides.isEmpty ? "" : " (\(asides.joined(separator: ", ")))"
        return "csrlint: \(counts)\(remainder); \(reason(for: status)) (exit \(status.rawValue))"
    }

    private func reason(for status: ExitStatus) -> String {
        switch status {
        case .passed: run.failOn == .never ? "no gate" : "gate passed"
        case .failed: "gate failed"
        case .nothing: "nothing to check"
        case .incomplete: "incomplete"
        case .failedAndIncomplete: "gate failed, incomplete"
        case .usage: "usage error"
        case .fault: "internal error"
        }
    }
}
#endif
