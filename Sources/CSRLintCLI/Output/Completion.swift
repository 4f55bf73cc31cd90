// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLintReporters

/// How a command ends that gets orders and judges nothing: the last line on standard error, and the exit status.
struct Completion {
    /// What was done, in words: `3 reissues listed`.
    let deed: String
    /// Whether there was nothing to do.
    let isEmpty: Bool
    /// How many orders of the account were not asked for, since they have no reissues.
    let withoutReissuesCount: Int
    /// How much could not be fetched, read or written.
    let failureCount: Int

    /// Ends the command.
    ///
    /// - Parameters:
    ///   - allowsIncomplete: whether a failure passes.
    ///   - allowsEmpty: whether it passes that there was nothing to do.
    ///   - isQuiet: whether the line is left out.
    /// - Throws: the exit status.
    func conclude(allowsIncomplete: Bool, allowsEmpty: Bool, isQuiet: Bool) throws {
        let status = ExitStatus(
            failsGate: false, isIncomplete: failureCount > 0, isEmpty: isEmpty, allowsIncomplete: allowsIncomplete,
            allowsEmpty: allowsEmpty)
        let code = Interruption.exitStatus(insteadOf: status)
        if !isQuiet { StandardStreams.writeError("csrlint: \(text) (exit \(code))") }
        throw ExitCode(code)
    }

    private var text: String {
        var parts = [deed]
        if withoutReissuesCount > 0 { parts.append(Self.text(withoutReissues: withoutReissuesCount)) }
        if failureCount > 0 { parts.append("\(failureCount) failed") }
        if Interruption.signalNumber != nil { parts.append("interrupted") }
        return parts.joined(separator: "; ")
    }

    /// The orders that were left out, in words.
    static func text(withoutReissues count: Int) -> String { "\(Quantity.text(count, "order")) without reissues" }
}
#endif
