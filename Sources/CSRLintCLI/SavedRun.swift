// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// A run over saved answers: read one after another, judged, and written.
struct SavedRun {
    let linter: Linter
    let arguments: [InputArgument]
    let kind: InputKind?

    /// Judges everything, then writes it in each form that was asked for.
    func write(to outputs: Outputs) -> (report: Report, isWritten: Bool) {
        var orders: [Report.Order] = []
        var findings = PackedArray<Finding>()
        var report = judge(LintRun(linter)) { judged in
            orders.append(judged.order)
            findings.append(contentsOf: judged.findings)
        }
        report.orders = orders
        report.findings = findings
        let isWritten = outputs.write { word, style, sink in
            guard let format = OutputFormat(rawValue: word) else { return }
            try format.write(report, style: style, to: sink)
        }
        return (report, isWritten)
    }

    /// Writes every order as soon as it is judged. What the sink refuses does not end the judging.
    func stream(to outputs: Outputs) -> (report: Report, isWritten: Bool) {
        var conclusion: Report?
        let isWritten = outputs.write { _, _, sink in
            let run = LintRun(linter)
            var stream = ReportStream(run: run.opening.run, tool: run.opening.tool, to: sink)
            var fault: (any Error)?
            let report = judge(run) { judged in
                guard fault == nil else { return }
                do { try stream.write(judged) } catch { fault = error }
            }
            conclusion = report
            if let fault { throw fault }
            try stream.finish(report)
        }
        // An output that could not even be opened has judged nothing.
        return (conclusion ?? judge(LintRun(linter)) { _ in }, isWritten)
    }

    /// How many reissues, or orders without any, wait to be judged together on all cores.
    private static let batchSize = 2_048
    /// How many bytes of input those hold on to at most, but for one input that is longer by itself.
    private static let batchByteCount = 8 << 20

    private func judge(_ run: LintRun, _ take: (JudgedOrder) -> Void) -> Report {
        var run = run
        let list = InputList(arguments, endings: ["json", "ndjson"])
        var failures = list.failures
        var waiting: [LintInput] = []
        var waitingCount = 0
        var waitingByteCount = 0
        for (position, entry) in list.entries.enumerated() {
            if Interruption.signalNumber != nil {
                let rest = Quantity.text(list.entries.count - position, "input")
                failures.append(Report.Failure(kind: .io, message: "interrupted: \(rest) not read"))
                break
            }
            do throws(CertCentralError) {
                try SavedOrders(entry: entry, kind: kind).forEach { orders, byteCount in
                    waiting += orders
                    waitingCount += orders.reduce(0) { $0 + max(1, $1.count) }
                    waitingByteCount += byteCount
                    if waitingCount >= Self.batchSize || waitingByteCount >= Self.batchByteCount {
                        run.judge(waiting, take: take)
                        waiting = []
                        waitingCount = 0
                        waitingByteCount = 0
                    }
                } failure: {
                    failures.append(entry.failure($0))
                }
            } catch {
                failures.append(entry.failure(error))
            }
        }
        run.judge(waiting, take: take)
        var report = run.conclude(failures: failures)
        if let number = Interruption.signalNumber {
            report.run.isComplete = false
            report.run.exitCode = Int(Interruption.exitStatus(for: number))
        }
        return report
    }
}
#endif
