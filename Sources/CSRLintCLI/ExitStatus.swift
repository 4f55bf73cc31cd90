// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

/// The exit statuses of the command: a promise, the same for every output format.
enum ExitStatus: Int32, CaseIterable {
    /// Everything asked for was checked, and nothing reaches the threshold.
    case passed = 0
    /// Findings at or above the threshold.
    case failed = 1
    /// The command line is wrong; nothing was checked.
    case usage = 2
    /// There was nothing to check.
    case nothing = 3
    /// Something could not be read or written.
    case incomplete = 4
    /// `failed` and `incomplete` together.
    case failedAndIncomplete = 5
    /// A fault of the program.
    case fault = 70

    /// The status that fits an outcome.
    ///
    /// - Parameters:
    ///   - failsGate: whether a finding reaches the threshold.
    ///   - isIncomplete: whether something could not be read, checked or written.
    ///   - isEmpty: whether there was nothing to check.
    ///   - allowsIncomplete: whether an incomplete run passes.
    ///   - allowsEmpty: whether a run with nothing to check passes.
    init(failsGate: Bool, isIncomplete: Bool, isEmpty: Bool, allowsIncomplete: Bool, allowsEmpty: Bool) {
        self =
            switch (failsGate, isIncomplete && !allowsIncomplete) {
            case (true, true): .failedAndIncomplete
            case (true, false): .failed
            case (false, true): .incomplete
            // What could not be read may have held something: an incomplete run is never an empty one.
            case (false, false): isEmpty && !isIncomplete && !allowsEmpty ? .nothing : .passed
            }
    }

    /// The status once a report could not be written as well.
    func afterOutputFailure(allowsIncomplete: Bool) -> ExitStatus {
        if allowsIncomplete { return self }
        return switch self {
        case .failed, .failedAndIncomplete: .failedAndIncomplete
        case .passed, .nothing, .incomplete: .incomplete
        case .usage, .fault: self
        }
    }
}
#endif
