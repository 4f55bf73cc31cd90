// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

/// Findings that somebody lets pass, and those that are gone.
@Suite("A finding without weight")
struct WeighedFindingTests {
    private static let waived: Finding = {
        var finding = SampleReports.finding(
            "csr-missing", .error, reissue: SampleReports.issued, message: "let-pass")
        finding.waiver = .init(reason: "retired-on-purpose", owner: "pki-team", expires: "2026-12-31")
        return finding
    }()

    private static let fixed = SampleReports.finding(
        "csr-missing", .error, reissue: SampleReports.issued, message: "gone-for-good"
    ).fixed

    private static let report: Report = {
        var report = SampleReports.documented
        report.findings = [waived, fixed]
        report.summary = .init(orders: 1, reissues: 3, waived: 1)
        return report
    }()

    private static let inspection: InspectionReport = {
        var report = SampleReports.inspection
        report.requests[0].findings = [waived]
        report.requests[1].csr.failure = nil
        report.requests[1].findings = []
        report.fixed = [fixed]
        report.failures = []
        report.waivedCount = 1
        return report
    }()

    private static func texts(_ format: OutputFormat, includingWaived: Bool) throws -> [String] {
        let sinks = [CollectingSink(), CollectingSink()]
        try format.write(report, includingWaived: includingWaived, to: sinks[0])
        try format.write(inspection, includingWaived: includingWaived, to: sinks[1])
        return sinks.map(\.text)
    }

    @Test("is left out where it is waived, unless it is asked for or always told", arguments: OutputFormat.allCases)
    func withoutWaived(format: OutputFormat) throws {
        for text in try Self.texts(format, includingWaived: false) {
            #expect(text.contains("let-pass") == format.alwaysTellsWaived)
        }
    }

    @Test(
        "is marked where it is waived and asked for, in every format that has a mark", arguments: OutputFormat.allCases)
    func withWaived(format: OutputFormat) throws {
        for text in try Self.texts(format, includingWaived: true) {
            for word in ["let-pass", "retired-on-purpose", "2026-12-31"] {
                // A line is short: it holds the day alone.
                #expect(
                    text.contains(word) == (format.marksWaived && (format != .line || word != "retired-on-purpose")),
                    "\(word)")
            }
        }
    }

    @Test("is told where it is gone, in every format that has a place for it", arguments: OutputFormat.allCases)
    func gone(format: OutputFormat) throws {
        for text in try Self.texts(format, includingWaived: false) {
            #expect(text.contains("gone-for-good") == format.tellsFixed)
        }
    }

    @Test("counts for nothing", arguments: [true, false])
    func counts(includingWaived: Bool) throws {
        for text in try Self.texts(.prometheus, includingWaived: includingWaived) {
            #expect(text.contains("csrlint_findings{severity=\"error\"} 0\n"))
            #expect(text.contains("csrlint_findings_waived 1\n"))
        }
        for text in try Self.texts(.github, includingWaived: includingWaived) { #expect(!text.contains("::error")) }
        for text in try Self.texts(.gitlab, includingWaived: includingWaived) { #expect(!text.contains("{")) }
        for text in try Self.texts(.sarif, includingWaived: true) {
            #expect(
                text.contains(#""suppressions": [{"kind": "external", "status": "accepted", "justification": "waived"#))
        }
    }

    @Test("fails no case where it is known and only new ones fail, and errs on no request that is waived")
    func cases() throws {
        var report = SampleReports.documented
        var known = SampleReports.finding("csr-missing", .error, reissue: SampleReports.issued, message: "known")
        known.status = .existing
        report.findings = [known]
        #expect(try CollectingSink.text(report, .junit).contains("failures=\"1\""))
        report.run.failsOnNewAlone = true
        #expect(!(try CollectingSink.text(report, .junit).contains("failures=\"1\"")))

        var inspection = Self.inspection
        inspection.requests[0].csr.failure = .init(code: "csr-missing", message: "nothing there")
        #expect(!(try CollectingSink.text(inspection, .junit).contains("<error type=\"csr-missing\"")))
        inspection.requests[0].findings = []
        #expect(try CollectingSink.text(inspection, .junit).contains("<error type=\"csr-missing\""))
    }
}
