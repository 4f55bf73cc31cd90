// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// A list of the reissues of orders, saved and live.
struct ListRun {
    let orders: RequestedOrders
    /// What saved inputs are taken for; nil to tell it from the bytes.
    let kind: InputKind?
    /// The statuses that count; none for all.
    let statuses: Set<String>
    let includesContacts: Bool

    /// What a run gave.
    struct Outcome {
        fileprivate(set) var rowCount = 0
        /// How many orders of the account were not asked for, since they have no reissues.
        fileprivate(set) var withoutReissuesCount = 0
        fileprivate(set) var failures: [Report.Failure] = []
        fileprivate(set) var isWritten = true
    }

    /// Gets everything, then writes it in each form that was asked for.
    func write(to outputs: Outputs) async -> Outcome {
        var inputs: [ListedInput] = []
        var outcome = await collect { inputs.append($0) }
        let rows = inputs.lazy.flatMap(\.rows)
        outcome.isWritten = await outputs.write { [failures = outcome.failures] word, style, sink in
            guard let format = ListFormat(rawValue: word == "line" ? "text" : word) else { return }
            try format.write(
                rows, failures: { failures }, includingContacts: includesContacts, style: style, to: sink)
        }
        return outcome
    }

    /// Writes what an input or a piece of one holds, and what is wrong with it, as soon as it is there. What the sink
    /// refuses does not end the reading.
    func stream(to outputs: Outputs) async -> Outcome {
        var outcome: Outcome?
        let isWritten = await outputs.write { word, _, sink in
            guard let format = ListFormat(rawValue: word),
                var stream = ListStream(format, includingContacts: includesContacts, to: sink)
            else { return }
            var fault: (any Error)?
            let collected = await collect { input in
                guard fault == nil else { return }
                do { try stream.write(input.rows) } catch { fault = error }
            } failed: { failures in
                guard fault == nil else { return }
                do { try stream.write(failures) } catch { fault = error }
            }
            outcome = collected
            if let fault { throw fault }
        }
        // An output that could not even be opened has listed nothing.
        if outcome == nil { outcome = await collect { _ in } }
        var result = outcome ?? Outcome()
        result.isWritten = isWritten
        return result
    }

    private func collect(
        _ take: (ListedInput) -> Void, failed: ([Report.Failure]) -> Void = { _ in }
    ) async -> Outcome {
        var outcome = Outcome()
        func add(_ saved: SavedReissues, from origin: ListedInput.Origin) {
            let input = ListedInput(saved, from: origin, statuses: statuses)
            let (rowCount, failures) = input.survey()
            outcome.rowCount += rowCount
            take(input)
            fail(failures)
        }
        func fail(_ failures: [Report.Failure]) {
            outcome.failures += failures
            failed(failures)
        }
        outcome.withoutReissuesCount = await orders.forEach { entry throws(CertCentralError) in
            try SavedOrders(entry: entry, kind: kind).forEachPiece { saved, _ in add(saved, from: .saved(entry)) }
        } take: { order in
            add(.list(order.answer.reissues), from: .fetched(order.id))
        } failure: {
            fail([$0])
        }
        return outcome
    }
}
#endif
