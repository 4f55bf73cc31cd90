// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters

/// Keeps what a reporter writes.
final class CollectingSink: ReportSink {
    private(set) var bytes: [UInt8] = []
    private(set) var largestPiece = 0

    func write(_ bytes: [UInt8]) {
        self.bytes += bytes
        largestPiece = max(largestPiece, bytes.count)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What a format makes of a report.
    static func text(_ report: Report, _ format: OutputFormat, style: TextStyle = .plain) throws -> String {
        let sink = CollectingSink()
        try format.write(report, style: style, to: sink)
        return sink.text
    }

    /// What a format makes of a report over requests.
    static func text(_ report: InspectionReport, _ format: OutputFormat, style: TextStyle = .plain) throws -> String {
        let sink = CollectingSink()
        try format.write(report, style: style, to: sink)
        return sink.text
    }
}

extension String {
    /// The lines that are not empty. To Swift, CR and LF are one character and so no line's end.
    var utf8Lines: [String] { utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) } }
}
