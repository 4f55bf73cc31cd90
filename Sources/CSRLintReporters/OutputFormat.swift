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

    /// Writes a report over reissues, piece by piece.
    ///
    /// `style` is for `text` alone. Waived findings are left out where nothing in the form tells them from others, unless
    /// they are asked for. Whatever the sink throws ends the writing and is passed on.
    public func write(
        _ report: Report, style: TextStyle = .plain, includingWaived: Bool = false, to sink: any ReportSink
    ) throws {
        let report = includingWaived || tellsWaived ? report : report.withoutWaived
        switch self {
        case .text: try TextReporter(style: style).write(report, to: sink)
        case .line: try LineReporter().write(report, to: sink)
        case .json: try JSONReporter().write(report, to: sink)
        case .ndjson: try NDJSONReporter().write(report, to: sink)
        }
    }

    /// Writes a report over requests alone, piece by piece.
    ///
    /// `style` is for `text` alone. Waived findings are left out where nothing in the form tells them from others, unless
    /// they are asked for. Whatever the sink throws ends the writing and is passed on.
    public func write(
        _ report: InspectionReport, style: TextStyle = .plain, includingWaived: Bool = false, to sink: any ReportSink
    ) throws {
        let report = includingWaived || tellsWaived ? report : report.withoutWaived
        switch self {
        case .text: try TextReporter(style: style).write(report, to: sink)
        case .line: try LineReporter().write(report, to: sink)
        case .json: try JSONReporter().write(report, to: sink)
        case .ndjson: try NDJSONReporter().write(report, to: sink)
        }
    }

    /// Whether waived findings always stand in the form, marked as such.
    private var tellsWaived: Bool {
        switch self {
        case .json, .ndjson: true
        case .text, .line: false
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
