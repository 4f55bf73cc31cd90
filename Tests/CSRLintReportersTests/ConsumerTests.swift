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
    private static let judged: [OutputFormat] = [.sarif, .junit, .prometheus, .csv]
    /// Those whose tools are there.
    private static let present = judged.filter { ConsumerTools.arePresent(for: $0.rawValue) }

    @Test(
        "take every sample, every hostile one, and a finding of every rule",
        arguments: present)
    func samples(format: OutputFormat) throws {
        var empty = SampleReports.documented
        empty.orders = []
        empty.findings = []
        let reports =
            Array(SampleReports.all.values) + [SampleReports.everyRule, empty]
            + HostileTextTests.hostile.map(HostileTextTests.report)
        let inspections = [SampleReports.inspection] + HostileTextTests.hostile.map(HostileTextTests.inspection)
        let corpus = try Linter(now: Timestamp(rfc3339: "2026-06-01T00:00:00Z")).report(
            on: ReissueList(json: Array(ReissueCorpus(count: 60).answer.utf8)))
        let texts =
            try (reports + [corpus]).map { try CollectingSink.text($0, format) }
            + inspections.map { try CollectingSink.text($0, format) }
        let faults = try ConsumerTools.faults(of: texts, format: format.rawValue)
        #expect(faults.isEmpty, "\(faults)")
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
            (OutputFormat.sarif, "\"version\": \"2.1.0\"", "\"version\": \"2.1\""),
            (.sarif, "\"level\": \"error\"", "\"level\": \"fatal\""),
            (.junit, "failures=\"1\" errors=\"0\" skipped", "failures=\"2\" errors=\"0\" skipped"),
            (.junit, "classname", "class"), (.prometheus, "# HELP csrlint_findings ", "# HELP csrlint_other "),
            (.csv, "error,dns", "error,=dns"), (.csv, ",subject,", ",subject"), (.csv, "status,", "status"),
        ].filter { present.contains($0.0) })
    func invalid(format: OutputFormat, good: String, bad: String) throws {
        let text = try CollectingSink.text(SampleReports.documented, format)
        let spoiled = text.replacing(good, with: bad)
        #expect(spoiled != text)
        #expect(!(try ConsumerTools.faults(of: [spoiled], format: format.rawValue).isEmpty))
    }
}
