// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Lists reissues as JSON, an object a line.
struct ListNDJSONReporter: ListLines {
    private let fields: [ListedField]
    private var writer: JSONWriter

    init(fields: [ListedField], sink: any ReportSink) {
        self.fields = fields
        writer = JSONWriter(sink: sink)
    }

    mutating func write(_ row: ListedReissue) throws {
        writer.line("reissue") { $0.members(of: row, fields) }
        try writer.drain()
    }

    mutating func write(_ failure: Report.Failure) throws {
        writer.line("error") { $0.members(of: failure) }
        try writer.drain()
    }

    mutating func flush() throws { try writer.finish() }
}
