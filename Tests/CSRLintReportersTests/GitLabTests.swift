// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

@Suite("The Code Quality report")
struct GitLabTests {
    @Test("has everything that GitLab demands of every entry, and no fingerprint twice")
    func demands() throws {
        for report in [SampleReports.everyRule, SampleReports.varied, SampleReports.documented] {
            let entries = try JSONObject(text: CollectingSink.text(report, .gitlab)).elements
            #expect(entries.count == report.findings.count)
            for entry in entries {
                for text in [entry["description"], entry["check_name"], entry["fingerprint"]] {
                    #expect(text.text?.isEmpty == false)
                }
                let path = try #require(entry["location"]["path"].text)
                #expect(!path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("./"))
                #expect(entry["location"]["lines"]["begin"].number ?? 0 > 0)
            }
            #expect(Set(entries.map { $0["fingerprint"].text }).count == entries.count)
        }
    }

    @Test("calls a lost key critical, and the rest by its severity")
    func severities() throws {
        let report = SampleReports.everyRule
        let entries = try JSONObject(text: CollectingSink.text(report, .gitlab)).elements
        for (finding, entry) in zip(report.findings, entries) {
            let expected =
                switch finding.severity {
                case _ where [Rule].all.contains { $0.id == finding.ruleID && $0.meansLostKey }: "critical"
                case .error: "major"
                case .warning: "minor"
                case .note: "info"
                }
            #expect(entry["severity"].text == expected)
        }
    }

    @Test("is an empty list where nothing is found")
    func empty() throws {
        var report = SampleReports.documented
        report.findings = []
        #expect(try CollectingSink.text(report, .gitlab) == "[]\n")
        report.findings = SampleReports.documented.findings
        report.findings[0].status = .fixed
        #expect(try JSONObject(text: CollectingSink.text(report, .gitlab)).elements.count == 1)
    }
}
