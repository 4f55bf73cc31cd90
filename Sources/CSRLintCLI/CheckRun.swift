// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// A run over orders, saved and live: got one after another, judged, and written.
struct CheckRun {
    let linter: Linter
    let orders: RequestedOrders
    /// What saved inputs are taken for; nil to tell it from the bytes.
    let kind: InputKind?

    /// Judges everything, then writes it in each form that was asked for.
    func write(to outputs: Outputs, locations: CodeLocations) async -> (report: Report, isWritten: Bool) {
        var orders: [Report.Order] = []
        var findings = PackedArray<Finding>()
        let report = await judge(LintRun(linter)) { judged in
            orders.append(judged.order)
            findings.append(contentsOf: judged.findings)
        } kept: {
            (orders, findings)
        }
        let isWritten = await outputs.write { word, style, sink in
            guard let format = OutputFormat(rawValue: word) else { return }
            try format.write(report, style: style, locations: locations, to: sink)
        }
        let isSummarized = outputs.addStepSummary { try StepSummary(locations: locations).write(report, to: $0) }
        return (report, isWritten && isSummarized)
    }

    /// Writes every order as soon as it is judged. What the sink refuses does not end the judging.
    func stream(to outputs: Outputs) async -> (report: Report, isWritten: Bool) {
        var conclusion: Report?
        let isWritten = await outputs.write { _, _, sink in
            let run = LintRun(linter)
            var stream = ReportStream(run: run.opening.run, tool: run.opening.tool, to: sink)
            var fault: (any Error)?
            let report = await judge(run) { judged in
                guard fault == nil else { return }
                do { try stream.write(judged) } catch { fault = error }
            }
            conclusion = report
            if let fault { throw fault }
            try stream.finish(report)
        }
        if let conclusion { return (conclusion, isWritten) }
        // An output that could not even be opened has judged nothing.
        return (await judge(LintRun(linter)) { _ in }, isWritten)
    }

    /// Judges everything; `kept` is what was kept of what was handed over.
    private func judge(
        _ run: LintRun, _ take: (JudgedOrder) -> Void,
        kept: () -> (orders: [Report.Order], findings: PackedArray<Finding>) = { ([], []) }
    ) async -> Report {
        var batch = LintBatch(run)
        var failures: [Report.Failure] = []
        let withoutReissuesCount = await orders.forEach { entry throws(CertCentralError) in
            try SavedOrders(entry: entry, kind: kind).forEach { orders, byteCount in
                batch.add(orders, byteCount: byteCount, take: take)
            } failure: {
                failures.append(entry.failure($0))
            }
        } take: { order, answer in
            // The network is what takes time: an order is judged as soon as it is there.
            let input = LintInput(
                answer.reissues, orderID: order.rawValue, source: .certCentral, answered: answer.date,
                leavesArchivedOut: orders.leavesArchivedOut)
            batch.add([input], byteCount: answer.body.count, take: take)
            batch.judge(take)
        } failure: {
            failures.append($0)
        }
        var report = batch.conclude(failures: failures, take: take, kept: kept)
        report.summary.ordersWithoutReissues = withoutReissuesCount
        if let number = Interruption.signalNumber {
            report.run.isComplete = false
            report.run.exitCode = Int(Interruption.exitStatus(for: number))
        }
        return report
    }
}
#endif
