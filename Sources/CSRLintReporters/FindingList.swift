// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// What reports over reissues and reports over requests have in common, for formats that list findings.
struct FindingList {
    let tool: Report.Tool
    let run: Report.Run
    let skipped: [Report.SkippedRule]
    let failures: [Report.Failure]
    /// Every finding, with those that are gone.
    let all: AnySequence<Finding>

    init(_ report: Report) {
        tool = report.tool
        run = report.run
        skipped = report.skipped
        failures = report.failures
        all = AnySequence(report.findings)
    }

    init(_ report: InspectionReport) {
        tool = report.tool
        run = report.run
        skipped = report.skipped
        failures = report.failures
        all = AnySequence([AnySequence(report.requests.lazy.flatMap(\.findings)), AnySequence(report.fixed)].joined())
    }

    /// The findings that hold now, waived ones among them.
    var current: some Sequence<Finding> { all.lazy.filter(\.isCurrent) }

    /// The findings that hold now and that nobody lets pass.
    var weighing: some Sequence<Finding> { all.lazy.filter(\.weighs) }

    /// How many there are of some findings, by rule and severity.
    static func counts(of findings: some Sequence<Finding>) -> [RuleSeverity: Int] {
        findings.reduce(into: [:]) { counts, finding in
            counts[RuleSeverity(ruleID: finding.ruleID, severity: finding.severity), default: 0] += 1
        }
    }

    /// What findings are counted by.
    struct RuleSeverity: Hashable {
        let ruleID: String
        let severity: Severity
    }
}

extension Finding {
    /// Whether the finding holds now: one that is gone is told, but is nothing to act on.
    var isCurrent: Bool { status != .fixed }

    /// Whether the finding holds now, and nobody lets it pass.
    var weighs: Bool { isCurrent && waiver == nil }
}
