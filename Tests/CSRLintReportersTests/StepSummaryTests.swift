// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

@Suite("The summary of a job")
struct StepSummaryTests {
    private static func text(_ report: Report) throws -> String {
        let sink = CollectingSink()
        try StepSummary().write(report, to: sink)
        return sink.text
    }

    @Test("shows findings, failures and skipped rules as agreed")
    func golden() throws {
        try GoldenFile.expect(Self.text(SampleReports.varied), equals: "varied.summary.html")
        let sink = CollectingSink()
        try StepSummary().write(SampleReports.inspection, to: sink)
        try GoldenFile.expect(sink.text, equals: "inspection.summary.html")
    }

    @Test("stays below 1 MiB, whatever there is to say")
    func size() throws {
        let text = String(repeating: String(repeating: "&", count: 250) + " ", count: 500)
        var report = HostileTextTests.report(with: text)
        report.findings = []
        for index in 0..<2_000 {
            var reissue = SampleReports.issued
            reissue.location = SourceLocation(path: text, line: index + 1, column: 1)
            let severity = Severity.allCases[index % 3]
            report.findings.append(SampleReports.finding("csr-missing", severity, reissue: reissue, message: text))
        }
        report.failures = Array(repeating: .init(kind: .io, message: text), count: 2_000)
        report.skipped = Array(repeating: .init(ruleID: "csr-missing", reason: text), count: 2_000)
        let summary = try Self.text(report)
        #expect(summary.utf8.count < 1 << 20)
        #expect(summary.contains("The worst 100 of 2000 are shown"))
        #expect(summary.split(separator: "\n").count { $0.contains("<td>error</td>") } == 100)
    }

    @Test("is HTML without an empty line, in which no text is markup", arguments: HostileTextTests.hostile)
    func markup(text: String) throws {
        let summary = try Self.text(HostileTextTests.report(with: text))
        #expect(!summary.contains("\n\n") && !summary.contains("<b>") && !summary.contains("</script>"))
        #expect(summary.unicodeScalars.allSatisfy { $0 == "\n" || !DisplayText.isHidden($0) })
    }
}
