// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes the findings as GitLab's Code Quality takes them: one JSON array, an object a finding.
///
/// The format knows nothing but findings that somebody has to act on: it has no mark for a waived one. That an input
/// could not be read, the exit status and other formats tell.
struct GitLabReporter: Reporter {
    let locations: CodeLocations

    func write(_ report: Report, to sink: any ReportSink) throws { try write(FindingList(report), to: sink) }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws { try write(FindingList(report), to: sink) }

    private func write(_ list: FindingList, to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        var fingerprints = UniqueFingerprints()
        try writer.array(.lines) { writer in
            for finding in list.weighing {
                writer.object { $0.issue(finding, fingerprint: fingerprints.next(finding.fingerprint), locations) }
                try writer.drain()
            }
        }
        writer.endText()
        try writer.finish()
    }
}

extension JSONWriter {
    fileprivate mutating func issue(_ finding: Finding, fingerprint: String, _ locations: CodeLocations) {
        let location = locations.location(of: finding)
        let description = TerminalEscaping.escaped(TextExcerpt.beginning(of: finding.message))
        member("description", description.isEmpty ? finding.ruleID : description)
        member("check_name", finding.ruleID)
        member("fingerprint", fingerprint)
        member("severity", Gravity(finding).codeQualitySeverity)
        object("location") { writer in
            writer.member("path", TerminalEscaping.escaped(location.path))
            writer.object("lines") { $0.member("begin", location.line) }
        }
    }
}

extension Gravity {
    /// The severity in Code Quality's words.
    fileprivate var codeQualitySeverity: String {
        switch self {
        case .lostKey: "critical"
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
