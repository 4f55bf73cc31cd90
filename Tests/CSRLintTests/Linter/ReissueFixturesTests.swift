// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("The saved answers")
struct ReissueFixturesTests {
    private static let refused = [
        "empty-missing.json", "empty-null.json", "certificates-empty-object.json", "null.json", "errors.json",
        "empty-file.json", "html.json", "not-json.json", "truncated.json", "two-documents.json", "utf16.json",
        "deep-600.json",
    ]

    @Test("are judged row by row as the design says", arguments: ReissueFixture.all)
    func rows(fixture: ReissueFixture) throws {
        let report = try fixture.report()
        #expect(report.orders.flatMap(\.reissues).map(\.outcome) == fixture.rows)
        #expect(report.run.exitCode == fixture.exitCode)
    }

    @Test("give the findings that the design says, and no others", arguments: ReissueFixture.all)
    func findings(fixture: ReissueFixture) throws {
        let report = try fixture.report()
        #expect(report.findings.map(\.outcome).sorted() == fixture.findings.sorted())
        #expect(report.summary.errors == fixture.findings.count { $0.hasPrefix("error ") })
        #expect(report.summary.warnings == fixture.findings.count { $0.hasPrefix("warning ") })
        #expect(report.summary.notes == fixture.findings.count { $0.hasPrefix("note ") })
        #expect(report.summary.reissues == fixture.rows.count)
        #expect(report.summary.notChecked == fixture.rows.count { $0.contains(" not_checked ") })
    }

    @Test("name the other of two exchanged requests")
    func exchanged() throws {
        let fixture = try #require(ReissueFixture.all.first { $0.name == "swapped-csrs.json" })
        let findings = try fixture.report().findings.filter { $0.ruleID == "csr-matches-other-record" }
        #expect(findings.map { $0.related.map(\.certificateID) } == [[3302], [3301]])
    }

    @Test("explain every name that stands on one side alone")
    func reasons() throws {
        let row = try #require(
            try ReissueFixture(
                "cn-only-csr-multi-san.json", exit: 0, rows: []
            ).report().orders.first?.reissues.first)
        #expect(row.comparison.matched.map(\.self) == ["portal.example.com"])
        #expect(row.comparison.onlyInRequest.isEmpty)
        #expect(
            row.comparison.onlyInRecord.map { "\($0.name) \($0.reason.rawValue)" } == [
                "www.portal.example.com companion", "192.0.2.80 san-absent", "2001:db8::80 san-absent",
                "api.example.com san-absent", "app.example.com san-absent", "auth.example.com san-absent",
                "cdn.example.com san-absent", "docs.example.com san-absent", "mail.example.com san-absent",
                "shop.example.com san-absent", "status.example.com san-absent",
            ])
    }

    @Test("list ten thousand names one by one up to a bound, and count the rest")
    func manyNames() throws {
        let report = try ReissueFixture("hostile-many-names.json", exit: 0, rows: []).report()
        #expect(report.orders.flatMap(\.reissues).map(\.outcome) == ["4101 match mismatch match mismatch valid -"])
        #expect(report.findings.count == 1_001)
        #expect(Set(report.findings.map(\.ruleID)) == ["dns-names-missing-from-csr"])
        #expect(report.findings.allSatisfy { $0.severity == .warning })
        #expect(report.findings.last?.message.contains("8999 more findings") == true)
        #expect(report.run.exitCode == 0)
    }

    @Test(
        "are none where there is no list",
        arguments: refused)
    func noList(name: String) throws {
        let bytes = try Fixture.bytes("reissues/\(name)")
        #expect(throws: CertCentralError.self) { try ReissueList(json: bytes) }
    }

    @Test("all have an expectation")
    func complete() throws {
        let names = try Fixture.names(in: "reissues", extensions: ["json"])
        #expect(Set(names) == Set(ReissueFixture.all.map(\.name) + Self.refused + ["hostile-many-names.json"]))
    }
}
