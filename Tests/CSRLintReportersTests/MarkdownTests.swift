// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Testing

@testable import CSRLint
@testable import CSRLintReporters

@Suite("Markdown")
struct MarkdownTests {
    @Test("keeps the cells of its tables apart whatever stands in them", arguments: HostileTextTests.hostile)
    func cells(text: String) throws {
        for report in [
            try CollectingSink.text(HostileTextTests.report(with: text), .markdown),
            try CollectingSink.text(HostileTextTests.inspection(with: text), .markdown),
        ] {
            let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
            for (line, previous) in zip(lines.dropFirst(), lines) where line.hasPrefix("|") && previous.hasPrefix("|") {
                #expect(line.count { $0 == "|" } == previous.count { $0 == "|" })
                #expect(line.count { $0 == "`" }.isMultiple(of: 2))
            }
        }
    }

    @Test("tells of waivers, of what is gone, and of rules that were off")
    func policy() throws {
        var report = SampleReports.documented
        report.findings = PackedArray(report.findings.map(PageTests.waived))
        report.findings.append(
            SampleReports.finding("csr-missing", .error, reissue: SampleReports.pending, message: "it was gone").fixed)
        let waiver = Waiver(
            ruleID: "csr-missing", scope: .init(orderID: 7), reason: "the host is gone soon", owner: "pki-team",
            lastDay: Timestamp(secondsSince1970: 1_563_235_200),
            location: SourceLocation(path: "waivers.toml", line: 3, column: 1))
        report.waivers = [
            WaiverUse(waiver: waiver, state: .used, findingCount: 2),
            WaiverUse(waiver: waiver, state: .expired, findingCount: 1),
        ]
        report.run.rulesOff = ["csr-missing", "a|b"]
        let text = try CollectingSink.text(report, .markdown)
        for words in [
            "✖ error `dns-names-dropped-from-record` (new, waived until 2026-12-31)",
            "; waived by pki-team: the host is gone soon.", "## Fixed since the baseline",
            "| `csr-missing` | order 112233 certificate 34567 | it was gone |", "## Waivers",
            "- `waivers.toml:3:1`: the waiver of csr-missing ended on 2019-07-16",
            "| `csr-missing` | order 7 | the host is gone soon | `pki-team` | 2019-07-16 | 2 |",
            "by choice: 2 (`csr-missing`, `a`&#124;`b`).",
        ] {
            #expect(text.contains(words))
        }
    }

    @Test(
        "writes text from outside as code",
        arguments: [
            ("a|b", "`a`&#124;`b`"), ("`x`", "&#96;`x`&#96;"), (" a ", "&#32;`a`&#32;"), ("  ", "&#32;&#32;"),
            ("@team", "`@team`"), ("<b>&amp;", "`<b>&amp;`"), ("\\", "`\\`"), ("a\u{7}", "`a\\u{7}`"), ("", ""),
        ])
    func code(text: String, markdown: String) {
        #expect(MarkdownEscaping.code(text) == markdown)
    }

    @Test(
        "leaves the words of a sentence as they are, and makes code of the others",
        arguments: [
            ("the CSR asks for shop.example.net, no more.", "the CSR asks for `shop.example.net`, no more."),
            ("see #12 and GH-12 (or 0123abcd)", "see `#12` and `GH-12` (or `0123abcd`)"),
            ("wait 900 s", "wait 900 s"), ("(a.b)", "(`a.b`)"),
            ("www.example.com", "`www.example.com`"), ("*", "`*`"), ("...", "..."),
        ])
    func sentences(text: String, markdown: String) {
        #expect(MarkdownEscaping.sentence(text) == markdown)
    }
}
