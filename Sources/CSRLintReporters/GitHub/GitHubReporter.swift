// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes annotations of a GitHub workflow: the gravest findings and what could not be read, ten in all, since the
/// runner shows no more of a step; then a line that counts, which is none.
struct GitHubReporter: Reporter {
    /// The most annotations.
    static let maximumCount = 10

    let locations: CodeLocations

    func write(_ report: Report, to sink: any ReportSink) throws {
        try write(FindingList(report), subject: Quantity.text(report.summary.reissues, "reissue"), to: sink)
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        try write(FindingList(report), subject: Quantity.text(report.requests.count, "request"), to: sink)
    }

    private func write(_ list: FindingList, subject: String, to sink: any ReportSink) throws {
        let worst = WorstFindings(of: list, limit: Self.maximumCount)
        // What nobody could look at comes after the errors, and before what is none.
        let annotations =
            worst.findings(of: [.lostKey, .error]).map(annotation)
            + list.failures.prefix(Self.maximumCount).map(annotation)
            + worst.findings(of: [.warning, .note]).map(annotation)
        var output = PieceBuffer(sink: sink)
        for annotation in annotations.prefix(Self.maximumCount) { output.append(annotation.line + "\n") }
        var line = "csrlint: \(worst.text) in \(subject)"
        if !list.failures.isEmpty { line += ", \(list.failures.count) could not be read" }
        if !list.skipped.isEmpty {
            line += ", \(Quantity.text(Set(list.skipped.map(\.ruleID)).count, "rule")) did not look"
        }
        if worst.totalCount + list.failures.count > Self.maximumCount {
            line += "; the worst \(Self.maximumCount) are annotated"
        }
        output.append(line + "\n")
        try output.finish()
    }

    private func annotation(_ finding: Finding) -> WorkflowCommand {
        let location = locations.location(of: finding)
        return WorkflowCommand(
            name: finding.severity.annotation,
            parameters: [
                "file": location.path, "line": String(location.line), "col": String(location.column),
                "title": finding.ruleID,
            ],
            message: TextExcerpt.beginning(of: finding.message))
    }

    private func annotation(_ failure: Report.Failure) -> WorkflowCommand {
        let order = failure.orderID.map { "order \($0): " } ?? ""
        return WorkflowCommand(
            name: Severity.error.annotation, parameters: ["title": "not read (\(failure.kind.rawValue))"],
            message: TextExcerpt.beginning(of: order + failure.message))
    }
}

extension Severity {
    /// The command that annotates at this severity.
    fileprivate var annotation: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }
}
