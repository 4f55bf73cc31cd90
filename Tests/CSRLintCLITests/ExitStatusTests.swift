// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import Testing

@Suite("The exit status")
struct ExitStatusTests {
    /// Every outcome, with the status without an allowance, with `--allow-incomplete`, and with `--allow-empty`.
    static let matrix: [(Outcome, plain: Int32, allowingIncomplete: Int32, allowingEmpty: Int32)] = [
        (Outcome(failsGate: false, isIncomplete: false, isEmpty: false), 0, 0, 0),
        (Outcome(failsGate: true, isIncomplete: false, isEmpty: false), 1, 1, 1),
        (Outcome(failsGate: false, isIncomplete: false, isEmpty: true), 3, 3, 0),
        (Outcome(failsGate: false, isIncomplete: true, isEmpty: false), 4, 0, 4),
        (Outcome(failsGate: false, isIncomplete: true, isEmpty: true), 4, 0, 4),
        (Outcome(failsGate: true, isIncomplete: true, isEmpty: false), 5, 1, 5),
    ]

    struct Outcome: Sendable {
        let failsGate: Bool
        let isIncomplete: Bool
        let isEmpty: Bool

        func status(allowsIncomplete: Bool = false, allowsEmpty: Bool = false) -> Int32 {
            CSRLintCLI.ExitStatus(
                failsGate: failsGate, isIncomplete: isIncomplete, isEmpty: isEmpty, allowsIncomplete: allowsIncomplete,
                allowsEmpty: allowsEmpty
            ).rawValue
        }
    }

    @Test("follows the table of outcomes and allowances", arguments: matrix.indices)
    func outcomes(row: Int) {
        let (outcome, plain, allowingIncomplete, allowingEmpty) = Self.matrix[row]
        #expect(outcome.status() == plain)
        #expect(outcome.status(allowsIncomplete: true) == allowingIncomplete)
        #expect(outcome.status(allowsEmpty: true) == allowingEmpty)
    }

    @Test(
        "tells of a report that could not be written",
        arguments: [
            (CSRLintCLI.ExitStatus.passed, 4), (.failed, 5), (.nothing, 4), (.incomplete, 4), (.failedAndIncomplete, 5),
        ]
            as [(CSRLintCLI.ExitStatus, Int32)])
    func output(status: CSRLintCLI.ExitStatus, expected: Int32) {
        #expect(status.afterOutputFailure(allowsIncomplete: false).rawValue == expected)
        #expect(status.afterOutputFailure(allowsIncomplete: true) == status)
    }
}
#endif
