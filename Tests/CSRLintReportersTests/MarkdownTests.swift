// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

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
