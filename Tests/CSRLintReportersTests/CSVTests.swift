// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

@Suite("The findings as a table")
struct CSVTests {
    @Test("has a header and a row a finding, ended as RFC 4180 has it")
    func rows() throws {
        let text = try CollectingSink.text(SampleReports.varied, .csv)
        let lines = text.utf8Lines
        #expect(lines.count == SampleReports.varied.findings.count + 1)
        #expect(lines.allSatisfy { $0.utf8.last == UInt8(ascii: "\r") } && text.hasSuffix("\r\n"))
    }

    @Test("tells of a finding that is gone by its status")
    func fixed() throws {
        var report = SampleReports.documented
        report.findings[0].status = .fixed
        let lines = try CollectingSink.text(report, .csv).utf8Lines
        #expect(lines[1].hasPrefix("error,dns-names-dropped-from-record,fixed,"))
    }

    @Test("quotes what must be quoted, and starts no cell like a formula")
    func cells() throws {
        var report = SampleReports.documented
        report.findings = [
            SampleReports.finding(
                "csr-missing", .error, reissue: SampleReports.issued, subject: "=cmd()", message: "a \"b\", c")
        ]
        #expect(try CollectingSink.text(report, .csv).contains(#",'=cmd(),"a ""b"", c","#))
    }
}
