// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Foundation
import TestSupport
import Testing

@testable import CSRLint

/// Reports judged by the tools of their consumers, as `scripts/validate-report` runs them.
@Suite("The consumers' own tools")
struct ConsumerTests {
    private static let judged: [OutputFormat] = [.sarif, .junit, .prometheus, .csv, .html, .markdown, .cyclonedx]
    /// Those whose tools are there.
    private static let present = judged.filter { ReportValidator.isPresent(for: $0.rawValue) }

    @Test("take every sample, every hostile one, and a finding of every rule", arguments: present)
    func samples(format: OutputFormat) throws {
        var empty = SampleReports.documented
        empty.orders = []
        empty.findings = []
        let corpus = try Linter(now: Timestamp(rfc3339: "2026-06-01T00:00:00Z")).report(
            on: ReissueList(json: Array(ReissueCorpus(count: 60).answer.utf8)))
        let reports =
            Array(SampleReports.all.values) + [SampleReports.everyRule, empty, corpus]
            + HostileTextTests.hostile.map(HostileTextTests.report)
        let inspections = [SampleReports.inspection] + HostileTextTests.hostile.map(HostileTextTests.inspection)
        let texts =
            try reports.map { try CollectingSink.text($0, format) }
            + inspections.map { try CollectingSink.text($0, format) }
        let faults = try ReportValidator.faults(of: texts, format: format.rawValue)
        #expect(faults == [:])
    }

    @Test(
        "are there", .enabled(if: ProcessInfo.processInfo.environment["CI"]?.isEmpty == false, "only CI insists on it"),
        arguments: judged)
    func presence(format: OutputFormat) {
        #expect(Self.present.contains(format))
    }

    @Test(
        "refuse what is wrong",
        arguments: [
            (OutputFormat.sarif, [("\"version\": \"2.1.0\"", "\"version\": \"2.1\""), ("\"error\"", "\"fatal\"")]),
            (
                .junit,
                [
                    ("failures=\"1\" errors=\"0\" skipped", "failures=\"2\" errors=\"0\" skipped"),
                    ("classname", "class"),
                ]
            ),
            (.prometheus, [("# HELP csrlint_findings ", "# HELP csrlint_other ")]),
            (.csv, [("error,dns", "error,=dns"), (",subject,", ",subject"), ("status,", "status")]),
            (.html, [("<title>", "<p>"), ("</table>", "")]), (.markdown, [("# csrlint", "#  csrlint")]),
            (.cyclonedx, [("\"assetType\"", "\"asset\"")]),
        ].filter { present.contains($0.0) })
    func invalid(format: OutputFormat, changes: [(good: String, bad: String)]) throws {
        let text = try CollectingSink.text(SampleReports.documented, format)
        let spoiled = changes.map { text.replacing($0.good, with: $0.bad) }
        #expect(!spoiled.contains(text))
        #expect(try ReportValidator.faults(of: spoiled, format: format.rawValue).count == spoiled.count)
    }
}
