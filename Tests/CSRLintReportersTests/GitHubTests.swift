// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

@Suite("The annotations of a workflow")
struct GitHubTests {
    @Test("are the worst ten, a lost key first")
    func worst() throws {
        let lines = try CollectingSink.text(SampleReports.long(rowCount: 20), .github).utf8Lines
        #expect(lines.count == 11)
        #expect(lines[0].hasPrefix("::error ") && lines[0].hasSuffix("::the lost key"))
        #expect(lines[1].hasPrefix("::error ") && lines[1].hasSuffix("::the error"))
        #expect(lines[2...9].allSatisfy { $0.hasPrefix("::warning ") })
        #expect(
            lines[10]
                == "csrlint: 2 errors, 20 warnings, 20 notes in 3 reissues, 1 rule did not look; "
                + "the worst 10 are annotated")
    }

    @Test("tell what could not be read before what is no error")
    func failures() throws {
        let lines = try CollectingSink.text(SampleReports.varied, .github).utf8Lines
        #expect(
            lines.map { $0.prefix { $0 != " " } } == [
                "::error", "::error", "::error", "::warning", "::warning", "::notice", "csrlint:",
            ])
        #expect(lines[1] == "::error title=not read (rate_limited)::order 445566: the server asked to wait 900 s")
    }

    @Test("escape what the runner takes for its own")
    func escapes() throws {
        var report = SampleReports.documented
        var reissue = SampleReports.issued
        reissue.location = SourceLocation(path: "a,b:c%/d.json", line: 3, column: 5)
        report.findings = [
            SampleReports.finding("csr-missing", .note, reissue: reissue, message: "50%0A::error::x 2001:db8::1")
        ]
        let line = try #require(CollectingSink.text(report, .github).utf8Lines.first)
        #expect(
            line == "::notice file=a%2Cb%3Ac%25/d.json,line=3,col=5,title=csr-missing"
                + #"::50%250A:\u{3A}error:\u{3A}x 2001:db8:\u{3A}1"#)
    }

    @Test("leave out findings that are gone")
    func fixed() throws {
        var report = SampleReports.documented
        report.findings[0].status = .fixed
        #expect(try CollectingSink.text(report, .github).utf8Lines.count == 2)
    }
}
