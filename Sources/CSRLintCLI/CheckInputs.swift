// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// What a run checks, in the order in which it is asked for.
struct CheckInputs {
    let arguments: [InputArgument]
    let kind: InputKind?

    /// What was gathered beside orders and failures.
    struct Outcome {
        /// The orders of the account that were not asked for, since they have no reissues.
        var ordersWithoutReissues = 0
    }

    /// Hands over the orders and what could not be got, one after another.
    ///
    /// - Parameters:
    ///   - take: takes orders, and the size of the bytes that they hold on to.
    ///   - failure: takes what could not be fetched or read, while the rest goes on.
    func forEach(
        take: ([LintInput], _ byteCount: Int) -> Void, failure: (Report.Failure) -> Void
    ) async -> Outcome {
        let list = InputList(arguments, endings: ["json", "ndjson"])
        list.failures.forEach(failure)
        for (position, entry) in list.entries.enumerated() {
            if Interruption.signalNumber != nil {
                let rest = Quantity.text(list.entries.count - position, "input")
                failure(Report.Failure(kind: .io, message: "interrupted: \(rest) not read"))
                break
            }
            do throws(CertCentralError) {
                try SavedOrders(entry: entry, kind: kind).forEach(take: take) { failure(entry.failure($0)) }
            } catch {
                failure(entry.failure(error))
            }
        }
        return Outcome()
    }
}
#endif
