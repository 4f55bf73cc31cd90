// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("A damaged answer")
struct DamagedAnswerTests {
    private static let sources = [
        "documented-example.json", "mismatches.json", "hostile.json", "odd-products.json", "php-objects-and-junk.json",
    ]

    @Test("is refused, or judged so that nothing unread counts as a match", arguments: sources)
    func damage(name: String) throws {
        let whole = try Fixture.bytes("reissues/\(name)")
        var generator = SplitMix64(seed: 0x6373_726C)
        var judgedCount = 0
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                Self.damage(&bytes, using: &generator)
            }
            guard let reissues = try? ReissueList(json: bytes) else { continue }
            let report = Linter(now: Timestamp(rfc3339: ReissueFixture.day)).report(on: reissues)
            Self.expectConsistency(of: report)
            judgedCount += 1
        }
        #expect(judgedCount > 10)
    }

    /// Puts another byte in, takes some out, or doubles them.
    private static func damage(_ bytes: inout [UInt8], using generator: inout SplitMix64) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let range = start..<min(bytes.count, start + Int.random(in: 1...8, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes[start] = UInt8(ascii: "a") + UInt8.random(in: 0..<26, using: &generator)
        case 2: bytes.removeSubrange(range)
        default: bytes.insert(contentsOf: bytes[range], at: start)
        }
    }

    private static func expectConsistency(of report: Report) {
        let rows = report.orders.flatMap(\.reissues)
        for row in rows {
            let outcomes = [row.comparison.commonName, row.comparison.dnsNames, row.comparison.keySize]
            #expect((row.verdict == .mismatch) == outcomes.contains(.mismatch))
            #expect(row.csr.isParsed == (row.csr.failure == nil) && row.csr.isParsed == (row.csr.signature != nil))
            if !row.csr.isParsed {
                #expect(row.verdict != .match && row.comparison.dnsNames == .notCompared)
                let ids = report.findings.filter { $0.record.index == row.index }.map(\.ruleID)
                #expect(ids.contains(row.csr.failure?.code ?? ""))
            }
        }
        // A mismatch never stands without a finding that says so.
        let told = Set(report.findings.map(\.record.index))
        #expect(rows.filter { $0.verdict == .mismatch }.allSatisfy { told.contains($0.index) })
        #expect(report.summary.reissues == rows.count)
        #expect(report.summary.notChecked == rows.count { $0.verdict == .notChecked })
        #expect(report.summary.errors == report.findings(atLeast: .error).count)
        let isUnchecked = rows.contains { row in
            row.verdict == .notChecked && !row.isInactive
                && !report.findings.contains { $0.record.index == row.index && $0.severity == .error }
                && row.csr.failure?.code != "csr-missing"
        }
        #expect(!isUnchecked || !report.run.isComplete)
        #expect((report.run.exitCode & 1 == 1) == (report.summary.errors > 0 || rows.isEmpty))
        #expect((report.run.exitCode >= 4) == !report.run.isComplete)
    }

    @Test("with a very long csr is judged up to the limit, and so are the rows beside it")
    func longRequests() throws {
        let request = String(decoding: try Fixture.bytes("requests/lf_64.pem"), as: UTF8.self)
        let answer = [300 << 10, (4 << 20) + 1, 0].enumerated().map { id, length in
            let text = (String(repeating: "x", count: length) + "\n" + request).replacing("\n", with: "\\n")
            return """
                {"id": \(id), "status": "issued", "common_name": "example.com", \
                "dns_names": ["example.com", "www.example.com"], "key_size": 256, "csr": "\(text)"}
                """
        }.joined(separator: ", ")
        let report = try Linter(rules: ReissueFixture.rules).report(on: ReissueList(json: Array("[\(answer)]".utf8)))
        #expect(
            report.orders.flatMap(\.reissues).map(\.outcome) == [
                "0 match match match match valid -",
                "1 not_compared not_compared not_compared not_checked - csr-oversized",
                "2 match match match match valid -",
            ])
        #expect(report.findings.map(\.outcome).sorted() == ["error csr-oversized 1 -", "note csr-multiple-blocks 0 -"])
        #expect(report.run.exitCode == 1)
    }
}
