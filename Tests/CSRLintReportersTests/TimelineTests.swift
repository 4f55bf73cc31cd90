// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint
@testable import CSRLintReporters

@Suite("The timeline in text")
struct TimelineTests {
    private static func lines(width: Int = 100, _ change: (inout Report) -> Void = { _ in }) throws -> [String] {
        var report = SampleReports.documented
        report.orders[0].history[1].isAlgorithmChanged = true
        report.orders[0].history[2].namesDropped = ["example.com", "sub.example.com"]
        report.orders[0].history[0].supersededBy = 34_567
        change(&report)
        let text = try CollectingSink.text(report, .text, style: TextStyle(width: width))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "Timeline") else { return [] }
        return lines[(start + 1)...].prefix { !$0.isEmpty }.map(\.self)
    }

    @Test("has a line a reissue: when, which, its key, and what changed")
    func oneLineEach() throws {
        #expect(
            try Self.lines() == [
                "  2019-04-01  12345  issued    RSA 2048 00000000  superseded by 34567",
                "  2018-11-14  23456  rejected  RSA 4096 00000000  other kind of key",
                "  2018-11-15  34567  pending   RSA 2048 00000000  other key · adds example.net · drops example.com,",
                "                                                  sub.example.com",
            ])
    }

    @Test("stays within narrow lines")
    func narrow() throws {
        let lines = try Self.lines(width: 60)
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 60 })
        #expect(lines.prefix(2) == ["  2019-04-01  12345  issued    RSA 2048 00000000", "    superseded by 34567"])
    }

    @Test("is left out where there is one reissue")
    func oneReissue() throws {
        let lines = try Self.lines { report in
            report.orders[0].reissues = [SampleReports.issued]
            report.orders[0].history = [Report.HistoryEntry(reissueIndex: 0)]
        }
        #expect(lines.isEmpty)
    }

    @Test("shows what is missing as missing, and long lists in part")
    func gaps() throws {
        let lines = try Self.lines { report in
            report.orders[0].reissues[0] = ReissueReport()
            report.orders[0].history[2].namesAdded = (0..<500).map { "host-\($0).example.com" }
        }
        #expect(lines.first == "  no date     no id  no status  no key             superseded by 34567")
        #expect(lines.joined().contains("… and 480 more"))
    }
}
