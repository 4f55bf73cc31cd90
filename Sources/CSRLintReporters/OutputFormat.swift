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
    /// For a person in a browser: one page that needs nothing else.
    case html
    /// For a page, a comment or the summary of a job.
    case markdown
    /// A cryptography bill of materials (CycloneDX 1.6, JSON).
    case cyclonedx

    /// Writes a report over reissues, piece by piece.
    ///
    /// `style` is for `text` alone. Whatever the sink throws ends the writing and is passed on.
    public func write(_ report: Report, style: TextStyle = .plain, to sink: any ReportSink) throws {
        switch self {
        case .text: try TextReporter(style: style).write(report, to: sink)
        case .line: try LineReporter().write(report, to: sink)
        case .json: try JSONReporter().write(report, to: sink)
        case .ndjson: try NDJSONReporter().write(report, to: sink)
        case .html: try HTMLReporter().write(report, to: sink)
        case .markdown: try MarkdownReporter().write(report, to: sink)
        case .cyclonedx: try CycloneDXReporter().write(report, to: sink)
        }
    }

    /// Writes a report over requests alone, piece by piece.
    ///
    /// `style` is for `text` alone. Whatever the sink throws ends the writing and is passed on.
    public func write(_ report: InspectionReport, style: TextStyle = .plain, to sink: any ReportSink) throws {
        switch self {
        case .text: try TextReporter(style: style).write(report, to: sink)
        case .line: try LineReporter().write(report, to: sink)
        case .json: try JSONReporter().write(report, to: sink)
        case .ndjson: try NDJSONReporter().write(report, to: sink)
        case .html: try HTMLReporter().write(report, to: sink)
        case .markdown: try MarkdownReporter().write(report, to: sink)
        case .cyclonedx: try CycloneDXReporter().write(report, to: sink)
        }
    }
}
