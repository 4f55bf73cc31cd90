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

    /// What a run gave.
    struct Outcome {
        let report: Report
        /// How many of the report's failures are about orders that were judged all the same.
        let judgedFailureCount: Int
        let isWritten: Bool
    }

    /// Judges everything, then writes it in each form that was asked for.
    func write(to outputs: Outputs, includingWaived: Bool) async -> Outcome {
        var orders: [Report.Order] = []
        var findings = PackedArray<Finding>()
        let (report, judgedFailureCount) = await judge(LintRun(linter)) { judged in
            var order = judged.order
            order.namedAt = order.orderID.flatMap { self.orders.places[$0] }
            outputs.tell(judged)
            orders.append(order)
            findings.append(contentsOf: judged.findings)
        } kept: {
            (orders, findings)
        }
        let isWritten = await outputs.write(report, includingWaived: includingWaived)
        return Outcome(report: report, judgedFailureCount: judgedFailureCount, isWritten: isWritten)
    }

    /// Writes every order as soon as it is judged, and every failure as soon as it comes, in the order asked for. What the
    /// sink refuses does not end the judging.
    func stream(to outputs: Outputs) async -> Outcome {
        var conclusion: (report: Report, judgedFailureCount: Int)?
        let isWritten = await outputs.write { _, _, sink in
            let run = LintRun(linter)
            var stream = ReportStream(run: run.opening.run, tool: run.opening.tool, to: sink)
            var fault: (any Error)?
            let judged = await judge(run) { judged in
                outputs.tell(judged)
                guard fault == nil else { return }
                do { try stream.write(judged) } catch { fault = error }
            } failed: { failure in
                guard fault == nil else { return }
                do { try stream.write(failure) } catch { fault = error }
            }
            conclusion = judged
            if let fault { throw fault }
            try stream.finish(judged.report)
        }
        let judged: (report: Report, judgedFailureCount: Int)
        if let conclusion {
            judged = conclusion
            outputs.tell(conclusion.report.failures, conclusion.report.waivers)
        } else {
            // An output that could not even be opened has judged nothing.
            judged = await judge(LintRun(linter)) { _ in }
        }
        return Outcome(
            report: judged.report, judgedFailureCount: judged.judgedFailureCount, isWritten: isWritten)
    }

    /// Judges everything; `kept` is what was kept of what was handed over.
    private func judge(
        _ run: LintRun, _ take: (JudgedOrder) -> Void, failed: (Report.Failure) -> Void = { _ in },
        kept: () -> (orders: [Report.Order], findings: PackedArray<Finding>) = { ([], []) }
    ) async -> (report: Report, judgedFailureCount: Int) {
        var batch = LintBatch(run)
        var failures: [Report.Failure] = []
        var judgedFailureCount = 0
        var orderCount = 0
        func count(_ judged: JudgedOrder) {
            orderCount += 1
            take(judged)
        }
        func fail(_ failure: Report.Failure) {
            // What was asked for earlier is told earlier.
            batch.judge(count)
            var failure = failure
            failure.orderCount = orderCount
            failures.append(failure)
            failed(failure)
        }
        let withoutReissuesCount = await orders.forEach { entry throws(CertCentralError) in
            try SavedOrders(entry: entry, kind: kind).forEach { orders, byteCount in
                batch.add(orders, byteCount: byteCount, take: count)
            } failure: {
                fail(entry.failure($0))
            }
        } take: { order in
            // The network is what takes time: an order is judged as soon as it is there.
            let input = LintInput(
                order.answer.reissues, orderID: order.id.rawValue, source: .certCentral, answered: order.answer.date,
                leavesArchivedOut: orders.leavesArchivedOut)
            batch.add([input], byteCount: order.answer.body.count, take: count)
            batch.judge(count)
            guard let failure = order.savingFailure else { return }
            fail(failure)
            judgedFailureCount += 1
        } failure: {
            fail($0)
        }
        var report = batch.conclude(
            failures: failures, judgedFailureCount: judgedFailureCount, take: count, kept: kept)
        report.summary.ordersWithoutReissues = withoutReissuesCount
        if let number = Interruption.signalNumber {
            report.run.isComplete = false
            report.run.exitCode = Int(Interruption.exitStatus(for: number))
        }
        return (report, judgedFailureCount)
    }
}
#endif
