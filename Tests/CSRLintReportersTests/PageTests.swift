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

    @Test("sets waived findings apart, and counts none of them by severity")
    func waivedFindings() throws {
        var report = SampleReports.documented
        report.findings = PackedArray(report.findings.map(Self.waived))
        let page = try CollectingSink.text(report, .html)
        #expect(!page.contains("<li class=\"is-error\">") && page.contains("<li class=\"is-waived\">"))
        #expect(page.contains("<span class=\"tag\">waived until 2026-12-31</span>"))
        #expect(page.contains("<p>Waived by pki-team: the host is gone soon.</p>"))
        #expect(page.contains("<div class=\"row worst-none\" id=\"row-0\">"))
        #expect(page.contains("<span class=\"mark faint\">1 waived</span>"))
    }

    @Test("has a section of what the baseline had, and none of further findings where there are none")
    func fixedFindings() throws {
        var report = SampleReports.documented
        #expect(!(try CollectingSink.text(report, .html).contains("<span class=\"tag\">")))
        report.findings.append(
            SampleReports.finding("csr-missing", .error, reissue: SampleReports.pending, message: "it was gone").fixed)
        let page = try CollectingSink.text(report, .html)
        #expect(page.contains("<h2 id=\"fixed\">Fixed since the baseline</h2>") && page.contains("it was gone"))
        #expect(!page.contains("Further findings"))
        #expect(page.matches(of: /<span class="tag">new<\/span>/).count == 2)
    }

    @Test("says that everything was checked only where nothing was left out")
    func omissions() throws {
        let all = "Everything asked for was checked, by every rule."
        var report = SampleReports.documented
        report.skipped = []
        #expect(try CollectingSink.text(report, .html).contains(all))
        report.run.statuses = ["issued", "pending"]
        let partial = try CollectingSink.text(report, .html)
        #expect(!partial.contains(all) && partial.contains("Only rows of status issued or pending were taken."))
        report.run.statuses = []
        report.run.rulesOff = ["csr-missing"]
        let page = try CollectingSink.text(report, .html)
        #expect(!page.contains(all) && page.contains("by choice: 1.") && page.contains("<code>csr-missing</code>"))
    }

    @Test("names what decides the gate")
    func gate() throws {
        var report = SampleReports.documented
        (report.run.failsOnNewAlone, report.run.allowsIncomplete, report.run.allowsEmpty) = (true, true, true)
        let words = "error, new findings alone; incomplete allowed; empty allowed"
        #expect(try CollectingSink.text(report, .html).contains(words))
        #expect(try CollectingSink.text(report, .markdown).contains(words))
    }

    @Test("has no id twice, and leads nowhere that is not there")
    func ids() throws {
        var report = SampleReports.varied
        report.orders.append(report.orders[1])
        report.orders[2].reissues = []
        let page = try CollectingSink.text(report, .html)
        let ids = page.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        let links = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
        #expect(Set(links).isSubset(of: ids) && links.contains("row-1") && links.contains("row-3"))
        #expect(
            page.contains(">Order 7, from CertCentral</h2>") && page.contains(">Order 7, from CertCentral (2)</h2>"))
    }

    @Test("never cuts a name that one side alone has")
    func longNames() throws {
        let name = String(repeating: "a23456789.", count: 25) + "abc"
        let page = try CollectingSink.text(HostileTextTests.report(with: name), .html)
        #expect(page.contains("<li><code>\(name)</code> (dropped)</li>"))
    }

    @Test("says once what many findings of a row share")
    func groups() throws {
        var report = SampleReports.documented
        report.findings = PackedArray(
            (1...30).map { number in
                SampleReports.finding(
                    "dns-names-missing-from-csr", .error, reissue: SampleReports.issued, subject: "\(number).example",
                    message: "\(number).example is not in the CSR",
                    record: .init(place: "/certificates/0/dns_names", value: "many"), remedy: "ask for all names")
            })
        let page = try CollectingSink.text(report, .html)
        #expect(page.matches(of: /ask for all names/).count == 1 && page.matches(of: /is not in the CSR/).count == 30)
        #expect(page.contains("<span class=\"tag\">30 findings</span>") && page.contains("<summary>25 more</summary>"))
    }

    /// A finding with a waiver.
    static func waived(_ finding: Finding) -> Finding {
        var copy = finding
        copy.waiver = .init(reason: "the host is gone soon.", owner: "pki-team", expires: "2026-12-31")
        return copy
    }

    private static func openRowCount(_ report: Report) throws -> Int {
        try CollectingSink.text(report, .html).matches(of: /<div class="row[^>]*>\n<details open="">/).count
    }
}
