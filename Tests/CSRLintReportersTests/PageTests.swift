// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Foundation
import TestSupport
import Testing

@testable import CSRLint

@Suite("The page")
struct PageTests {
    @Test("lets a browser apply its own style, and load or run nothing")
    func policy() throws {
        let page = try CollectingSink.text(SampleReports.varied, .html)
        let style = try #require(page.firstMatch(of: /<style>((?s).*?)<\/style>/)?.output.1)
        let octets = SHA256.hexadecimal(of: style.utf8).matches(of: /../).compactMap { UInt8($0.output, radix: 16) }
        let digest = Data(octets).base64EncodedString()
        #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-\(digest)'\""))
        for word in ["<script", " style=", " src=", "url(", "@import", "<link", "<base", "<form", "http:", "https:"] {
            #expect(!page.contains(word))
        }
        #expect(!page.contains(/<[a-z]+ [^>]*\bon[a-z]+=/))
    }

    @Test(
        "gains no element and no attribute from hostile text",
        arguments: HostileTextTests.hostile.filter { !$0.isEmpty })
    func elements(text: String) throws {
        let plain = try CollectingSink.text(HostileTextTests.report(with: "plain"), .html)
        let hostile = try CollectingSink.text(HostileTextTests.report(with: text), .html)
        for sign in ["<", ">", "\"", "="] {
            let count = hostile.split(separator: sign, omittingEmptySubsequences: false).count
            let own = plain.split(separator: sign, omittingEmptySubsequences: false).count
            // An equals sign is text where it stands outside a tag.
            #expect(count == own || sign == "=" && text.contains("="))
        }
    }

    @Test("is open where something wants a look, and closed where nothing does")
    func openRows() throws {
        var report = SampleReports.documented
        #expect(try Self.openRowCount(report) == 2)
        report.findings = [
            SampleReports.finding("csr-missing", .warning, reissue: SampleReports.pending, message: "why")
        ]
        #expect(try Self.openRowCount(report) == 3)
    }

    @Test("has contents where there is more than one order, with what was found in each")
    func contents() throws {
        #expect(!(try CollectingSink.text(SampleReports.documented, .html).contains("<nav")))
        let page = try CollectingSink.text(SampleReports.varied, .html)
        #expect(page.contains("<a href=\"#order-1\">Standard input</a> · 2 reissues · ⚠ 1 warning</li>"))
        #expect(page.contains("<a href=\"#order-2\">Order 7</a> · 1 reissue · ⚠ 1 warning, ℹ 1 note</li>"))
    }

    private static func openRowCount(_ report: Report) throws -> Int {
        try CollectingSink.text(report, .html).matches(of: /<div class="row[^>]*>\n<details open="">/).count
    }
}
