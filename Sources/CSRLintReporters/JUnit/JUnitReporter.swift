// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes JUnit XML as the schema of Jenkins' xUnit plugin has it: a suite an order, or an input of requests, and two
/// more for what could not be read and for the rules that did not look.
///
/// A case fails where a finding reaches the threshold of the gate; one with lesser findings passes and tells them. The
/// counts stand before the cases, so that the report is gone through twice.
struct JUnitReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        try write(to: sink) { try report.forEachJUnitPart($0) }
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        try write(to: sink) { try report.forEachJUnitPart($0) }
    }

    private struct Counts {
        var tests = 0
        var failures = 0
        var errors = 0
        var skipped = 0

        mutating func count(_ outcome: JUnitCase.Outcome) {
            tests += 1
            switch outcome {
            case .passed: break
            case .failure: failures += 1
            case .error: errors += 1
            case .skipped: skipped += 1
            }
        }
    }

    private func write(
        to sink: any ReportSink, forEachPart: ((JUnitPart) throws -> Void) throws -> Void
    ) throws {
        var suites: [Counts] = []
        try forEachPart { part in
            switch part {
            case .suite: suites.append(Counts())
            case .properties: break
            case .testCase(let testCase): suites[suites.count - 1].count(testCase.outcome)
            }
        }
        var writer = XMLWriter(sink: sink)
        let total: (KeyPath<Counts, Int>) -> String = { path in
            String(suites.reduce(0) { $0 + $1[keyPath: path] })
        }
        writer.open(
            "testsuites",
            [
                "name": "csrlint", "tests": total(\.tests), "failures": total(\.failures), "errors": total(\.errors),
            ])
        var position = 0
        try forEachPart { part in
            switch part {
            case .suite(let name):
                if position > 0 { writer.close("testsuite") }
                let counts = suites[position]
                position += 1
                writer.open(
                    "testsuite",
                    [
                        "name": name, "tests": String(counts.tests), "failures": String(counts.failures),
                        "errors": String(counts.errors), "skipped": String(counts.skipped),
                    ])
            case .properties(let properties):
                writer.element("properties") { writer in
                    for (name, value) in properties { writer.element("property", ["name": name, "value": value]) }
                }
            case .testCase(let testCase): writer.element(testCase)
            }
            try writer.drain()
        }
        if position > 0 { writer.close("testsuite") }
        writer.close("testsuites")
        try writer.finish()
    }
}

extension XMLWriter {
    fileprivate mutating func element(_ testCase: JUnitCase) {
        let attributes: Attributes = ["name": testCase.name, "classname": testCase.className]
        if case .passed = testCase.outcome, testCase.details.isEmpty { return element("testcase", attributes) }
        element("testcase", attributes) { writer in
            switch testCase.outcome {
            case .passed: writer.element("system-out", lines: testCase.details)
            case .skipped(let message): writer.element("skipped", ["message": message], lines: testCase.details)
            case .failure(let type, let message):
                writer.element("failure", ["type": type, "message": message], lines: testCase.details)
            case .error(let type, let message):
                writer.element("error", ["type": type, "message": message], lines: testCase.details)
            }
        }
    }
}
