// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// A form in which a report is written.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// For a person: a block a reissue, with both sides of every finding.
    case text
    /// For `grep` and editors: a line a finding.
    case line
    /// One JSON document.
    case json
    /// One JSON object a line.
    case ndjson
    /// SARIF 2.1.0, as GitHub's code scanning takes it.
    case sarif
    /// JUnit XML: a suite an order or input, a case a reissue or request and rule.
    case junit
    /// GitLab's Code Quality report.
    case gitlab
    /// Annotations of a GitHub workflow.
    case github
    /// Metrics in Prometheus' text format.
    case prometheus
    /// Comma-separated values: a row a finding.
    case csv
    /// For a person in a browser: one page that needs nothing else.
    case html
    /// For a page, a comment or the summary of a job.
    case markdown
    /// A cryptography bill of materials (CycloneDX 1.6, JSON).
    case cyclonedx

    /// Writes a report over reissues, piece by piece.
    ///
    /// `style` is for `text` alone, `locations` for what points into a repository. Waived findings are left out where
    /// nothing in the form tells them from others, unless they are asked for. Whatever the sink throws ends the writing
    /// and is passed on.
    public func write(
        _ report: Report, style: TextStyle = .plain, locations: CodeLocations = CodeLocations(),
        includingWaived: Bool = false, to sink: any ReportSink
    ) throws {
        let report = includingWaived || tellsWaived ? report : report.withoutWaived
        try reporter(style, locations.naming(report)).write(report, to: sink)
    }

    /// Writes a report over requests alone, piece by piece.
    ///
    /// `style` is for `text` alone, `locations` for what points into a repository. Waived findings are left out where
    /// nothing in the form tells them from others, unless they are asked for. Whatever the sink throws ends the writing
    /// and is passed on.
    public func write(
        _ report: InspectionReport, style: TextStyle = .plain, locations: CodeLocations = CodeLocations(),
        includingWaived: Bool = false, to sink: any ReportSink
    ) throws {
        let report = includingWaived || tellsWaived ? report : report.withoutWaived
        try reporter(style, locations).write(report, to: sink)
    }

    private func reporter(_ style: TextStyle, _ locations: CodeLocations) -> any Reporter {
        switch self {
        case .text: TextReporter(style: style)
        case .line: LineReporter()
        case .json: JSONReporter()
        case .ndjson: NDJSONReporter()
        case .sarif: SARIFReporter(locations: locations)
        case .junit: JUnitReporter()
        case .gitlab: GitLabReporter(locations: locations)
        case .github: GitHubReporter(locations: locations)
        case .prometheus: PrometheusReporter()
        case .csv: CSVReporter()
        case .html: HTMLReporter()
        case .markdown: MarkdownReporter()
        case .cyclonedx: CycloneDXReporter()
        }
    }

    /// Whether waived findings always stand in the form, marked as such.
    private var tellsWaived: Bool {
        switch self {
        case .json, .ndjson, .junit: true
        case .text, .line, .sarif, .gitlab, .github, .prometheus, .csv, .html, .markdown, .cyclonedx: false
        }
    }
}

extension Report {
    /// The same report without the findings that are waived; they stay in the counts.
    fileprivate var withoutWaived: Report {
        guard summary.waived > 0 else { return self }
        var report = self
        report.findings = PackedArray(findings.lazy.filter { $0.waiver == nil })
        return report
    }
}

extension InspectionReport {
    /// The same report without the findings that are waived.
    fileprivate var withoutWaived: InspectionReport {
        var report = self
        for index in report.requests.indices { report.requests[index].findings.removeAll { $0.waiver != nil } }
        return report
    }
}
