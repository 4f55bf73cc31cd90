// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// The summary that a step of a GitHub workflow adds to its job: the counts, and a table of the gravest findings.
///
/// The runner refuses a summary of more than 1 MiB altogether, so that it holds 100 entries of each kind at most. It is
/// HTML, which Markdown leaves alone as long as no line is empty.
public struct StepSummary: Reporter, Sendable {
    /// The most findings, failures and rules that are named.
    static let maximumCount = 100

    private var locations: CodeLocations

    /// Makes a summary; `locations` says where findings are.
    public init(locations: CodeLocations = CodeLocations()) {
        self.locations = locations
    }

    /// Writes the summary of a report over reissues; whatever the sink throws is passed on.
    public func write(_ report: Report, to sink: any ReportSink) throws {
        var summary = self
        summary.locations = locations.naming(report)
        try summary.write(FindingList(report), subject: Quantity.text(report.summary.reissues, "reissue"), to: sink)
    }

    /// Writes the summary of a report over requests alone; whatever the sink throws is passed on.
    public func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        try write(FindingList(report), subject: Quantity.text(report.requests.count, "request"), to: sink)
    }

    private func write(_ list: FindingList, subject: String, to sink: any ReportSink) throws {
        let worst = WorstFindings(of: list, limit: Self.maximumCount)
        var output = PieceBuffer(sink: sink)
        let state = list.run.isComplete ? "" : "; the run is not complete"
        output.append("<h3>csrlint</h3>\n<p>\(worst.text) in \(XMLEscaping.escaped(subject))\(state)</p>\n")
        if worst.totalCount > 0 {
            output.append("<table>\n<tr><th>Severity</th><th>Rule</th><th>Place</th><th>Finding</th></tr>\n")
            for finding in worst.findings(of: Gravity.allCases).prefix(Self.maximumCount) {
                let location = locations.location(of: finding)
                appendRow(
                    [
                        finding.severity.rawValue, finding.ruleID, "\(location.path):\(location.line)",
                        TextExcerpt.beginning(of: finding.message),
                    ], to: &output)
                try output.drain()
            }
            output.append("</table>\n")
            if worst.totalCount > Self.maximumCount {
                output.append("<p>The worst \(Self.maximumCount) of \(worst.totalCount) are shown.</p>\n")
            }
        }
        let failures = list.failures.map { failure in
            [failure.orderID.map { "order \($0)" } ?? "", failure.kind.rawValue, failure.message]
        }
        appendTable("Not read", ["Order", "Fault", "What happened"], failures, to: &output)
        appendTable(
            "Rules that did not look", ["Rule", "Why"], list.skipped.map { [$0.ruleID, $0.reason] }, to: &output)
        try output.finish()
    }

    private func appendTable(_ title: String, _ heads: [String], _ rows: [[String]], to output: inout PieceBuffer) {
        guard !rows.isEmpty else { return }
        let more = rows.count > Self.maximumCount ? ", \(Self.maximumCount) of \(rows.count)" : ""
        output.append("<details><summary>\(title)\(more)</summary>\n<table>\n<tr>")
        for head in heads { output.append("<th>\(head)</th>") }
        output.append("</tr>\n")
        for row in rows.prefix(Self.maximumCount) { appendRow(row, to: &output) }
        output.append("</table>\n</details>\n")
    }

    private func appendRow(_ cells: [String], to output: inout PieceBuffer) {
        let cells = cells.map { "<td>\(XMLEscaping.escaped(TextExcerpt.beginning(of: $0)))</td>" }
        output.append("<tr>\(cells.joined())</tr>\n")
    }
}
