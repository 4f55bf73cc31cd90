// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

@Suite("Metrics")
struct PrometheusTests {
    @Test("are gauges, each with help, and no series stands twice")
    func gauges() throws {
        var report = SampleReports.varied
        report.run.keyLists += report.run.keyLists
        for text in [
            try CollectingSink.text(report, .prometheus),
            try CollectingSink.text(SampleReports.inspection, .prometheus),
            try CollectingSink.text(SampleReports.everyRule, .prometheus),
        ] {
            let lines = text.utf8Lines
            let series = lines.filter { !$0.hasPrefix("#") }.map {
                $0.prefix(upTo: $0.lastIndex(of: " ") ?? $0.endIndex)
            }
            #expect(Set(series).count == series.count)
            let names = series.map { $0.prefix { $0 != "{" && $0 != " " } }
            for name in Set(names) {
                #expect(lines.count { $0.hasPrefix("# HELP \(name) ") } == 1)
                #expect(lines.count { $0 == "# TYPE \(name) gauge" } == 1)
                #expect(name.hasPrefix("csrlint_") && !name.hasSuffix("_total"))
            }
        }
    }

    @Test("count what the report counts, by severity and by rule, without what is gone")
    func counts() throws {
        var report = SampleReports.documented
        report.findings.append(
            SampleReports.finding("key-size-mismatch", .note, reissue: SampleReports.rejected, message: "again"))
        report.findings[0].status = .fixed
        let lines = try CollectingSink.text(report, .prometheus).utf8Lines
        for line in [
            "csrlint_findings{severity=\"error\"} 0", "csrlint_findings{severity=\"note\"} 2",
            "csrlint_rule_findings{rule=\"key-size-mismatch\",severity=\"note\"} 2", "csrlint_reissues 3",
            "csrlint_exit_status 1", "csrlint_complete 1", "csrlint_as_of_timestamp_seconds 1563235200",
            "csrlint_rules_skipped 1",
        ] {
            #expect(lines.contains(line))
        }
        #expect(!lines.contains { $0.contains("dns-names-dropped-from-record") })
    }

    @Test("escape labels")
    func escapes() throws {
        var report = SampleReports.documented
        report.run.keyLists = [.init(path: "a\"b\\c\nd", format: .badkeys, count: 1, date: nil)]
        let labels = #"path="a\"b\\c\\u{A}d",kind="badkeys""#
        #expect(
            try CollectingSink.text(report, .prometheus).contains("csrlint_key_list_entries{\(labels)} 1\n"))
    }
}
