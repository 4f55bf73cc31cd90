// csrlint
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CSRLint
@testable import CSRLintReporters

@Suite("Every format")
struct ReporterTests {
    @Test("renders every severity, on reissues and on requests", arguments: OutputFormat.allCases)
    func severities(format: OutputFormat) throws {
        for severity in Severity.allCases {
            var report = SampleReports.documented
            report.findings = [
                SampleReports.finding("csr-missing", severity, reissue: SampleReports.issued, message: "why it is so")
            ]
            var inspection = SampleReports.inspection
            inspection.requests[0].findings = Array(report.findings)
            inspection.requests[1].findings = []
            for text in [
                try CollectingSink.text(report, format), try CollectingSink.text(inspection, format),
            ] {
                let lines = text.utf8Lines.filter { line in
                    ["csr-missing", "why it is so"].contains { line.contains($0) }
                        && !["\"code\"", "shortDescription"].contains { line.contains($0) }
                }
                #expect(lines.contains { $0.contains(format.word(for: severity)) })
                #expect(text.contains("why it is so") == format.holdsMessages)
            }
        }
    }

    @Test("passes a report on in bounded pieces", arguments: OutputFormat.allCases)
    func pieces(format: OutputFormat) throws {
        var report = SampleReports.documented
        let count = 2_000
        report.orders[0].reissues = PackedArray(
            (0..<count).map { index in
                var reissue = SampleReports.issued
                reissue.index = index
                return reissue
            })
        report.findings = PackedArray(
            report.orders[0].reissues.map {
                SampleReports.finding("csr-missing", .error, reissue: $0, message: "why")
            })
        let sink = CollectingSink()
        try format.write(report, to: sink)
        #expect(sink.largestPiece < PieceBuffer.pieceSize + 16 << 10)
        guard format.listsFindings else { return }
        #expect(sink.bytes.count > 2 * PieceBuffer.pieceSize)
        let lines = sink.text.utf8Lines.filter { !$0.contains("shortDescription") }
        #expect(lines.count { $0.contains("csr-missing") } == count + (format.countsRules ? 1 : 0))
    }

    @Test("names every list of keys that was loaded", arguments: OutputFormat.allCases.filter(\.namesKeyLists))
    func keyLists(format: OutputFormat) throws {
        var inspection = SampleReports.inspection
        inspection.run.keyLists = SampleReports.varied.run.keyLists
        for text in [
            try CollectingSink.text(SampleReports.varied, format), try CollectingSink.text(inspection, format),
        ] {
            for list in SampleReports.varied.run.keyLists {
                let line = text.split(separator: "\n").first { $0.contains(list.path) }
                #expect(line?.contains(list.format.rawValue) == true)
            }
            #expect(text.contains("3700000"))
            #expect(text.contains(format == .prometheus ? " 1563148800\n" : "2019-07-15T00:00:00Z"))
        }
    }

    @Test("passes on what its sink throws", arguments: OutputFormat.allCases)
    func brokenSink(format: OutputFormat) {
        #expect(throws: BrokenSink.Failure.self) {
            try format.write(SampleReports.documented, to: BrokenSink())
        }
    }

    @Test(
        "tells a finding that the baseline had from a new one",
        arguments: [OutputFormat.json, .ndjson, .html, .markdown, .cyclonedx])
    func statuses(format: OutputFormat) throws {
        for status in [Finding.Status.new, .existing, .fixed] {
            var report = SampleReports.documented
            var finding = SampleReports.finding("csr-missing", .error, reissue: SampleReports.issued, message: "why")
            finding.status = status
            report.findings = [finding]
            let line = try CollectingSink.text(report, format).split(separator: "\n").first {
                $0.contains("csr-missing")
            }
            #expect(line?.contains("existing") == (status == .existing))
            #expect(line?.contains("fixed") == (status == .fixed))
        }
    }

    @Test("puts the findings of an order after its reissues, and the summary last")
    func streaming() throws {
        let lines = try CollectingSink.text(SampleReports.varied, .ndjson).split(separator: "\n")
        let types = try lines.map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["type"] as? String
        }
        #expect(
            types == [
                "run", "reissue", "reissue", "finding", "reissue", "finding", "finding", "finding", "error", "error",
                "summary",
            ])
    }

    @Test("shows contact data only where the report holds it")
    func contacts() throws {
        for format in OutputFormat.allCases {
            #expect(!(try CollectingSink.text(SampleReports.documented, format).contains("contact")))
        }
        #expect(try CollectingSink.text(SampleReports.varied, .json).contains("\"firstname\": \"Ada\""))
    }

    private final class BrokenSink: ReportSink {
        struct Failure: Error {}
        func write(_ bytes: [UInt8]) throws { throw Failure() }
    }
}

@Suite("Instants")
struct TimestampTests {
    @Test(
        "are written as RFC 3339 writes them, as Foundation does",
        arguments: [
            0, -1, 951_782_399, 951_782_400, 1_563_235_200, 4_107_542_399, 4_107_542_400, -2_208_988_800,
            253_402_300_799,
        ] as [Int64])
    func internetDateTime(seconds: Int64) {
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        #expect(Timestamp(secondsSince1970: seconds).description == date.formatted(.iso8601))
    }

    @Test("at the ends of their range do not trap", arguments: [Int64.min, Int64.max])
    func ends(seconds: Int64) {
        #expect(Timestamp(secondsSince1970: seconds).description.hasSuffix("Z"))
    }
}
