// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

@Suite("JUnit XML")
struct JUnitTests {
    private static func lines(_ report: Report) throws -> [String] {
        try CollectingSink.text(report, .junit).utf8Lines.map { $0.trimmingPrefix { $0 == " " }.description }
    }

    @Test("fails a case at or above the threshold, and lets lesser findings pass", arguments: FailureThreshold.allCases)
    func threshold(failOn: FailureThreshold) throws {
        for severity in Severity.allCases {
            var report = SampleReports.documented
            report.run.failOn = failOn
            report.findings = [
                SampleReports.finding("csr-missing", .note, reissue: SampleReports.issued, message: "the first"),
                SampleReports.finding("csr-missing", severity, reissue: SampleReports.issued, message: "the second"),
            ]
            let lines = try Self.lines(report)
            #expect(lines.count { $0.contains("name=\"csr-missing\"") } == 1)
            let failure = lines.first { $0.hasPrefix("<failure") }
            #expect((failure != nil) == failOn.isReached(by: severity))
            #expect(failure?.contains("type=\"\(severity.rawValue)\"") ?? true)
            let suite = try #require(lines.first { $0.hasPrefix("<testsuite ") })
            #expect(suite.contains("tests=\"4\" failures=\"\(failure == nil ? 0 : 1)\""))
            #expect(lines.contains { $0.contains("note: the first") })
        }
    }

    @Test("is an error where a row in use cannot be read, and skipped where there is nothing to read")
    func unreadable() throws {
        var report = SampleReports.documented
        report.findings = []
        var unread = SampleReports.pending
        unread.verdict = .notChecked
        unread.csr = RequestSummary()
        unread.csr.failure = .init(code: "csr-undecodable", message: "no DER")
        for (code, isInactive, expected) in [
            ("csr-undecodable", false, "<error type=\"csr-undecodable\""), ("csr-undecodable", true, "<skipped"),
            ("csr-missing", false, "<skipped"),
        ] {
            unread.isInactive = isInactive
            unread.csr.failure?.code = code
            report.orders[0].reissues = [unread]
            let lines = try Self.lines(report)
            let position = try #require(lines.firstIndex { $0.contains("name=\"comparison\"") })
            #expect(lines[position + 1].hasPrefix(expected))
        }
    }

    @Test("counts no skipped cases of all suites together, which is not in the schema")
    func counts() throws {
        let lines = try Self.lines(SampleReports.varied)
        #expect(
            lines[1]
                == #"<testsuites name="csrlint" tests="9" failures="1" errors="2">"#)
        #expect(lines.count { $0.hasPrefix("<testcase") } == 9)
    }

    @Test("leaves out findings that are gone")
    func fixed() throws {
        var report = SampleReports.documented
        report.findings[0].status = .fixed
        #expect(!(try Self.lines(report).contains { $0.contains("dns-names-dropped-from-record") }))
    }
}
