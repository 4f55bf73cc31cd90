// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// Writes NDJSON while a run goes on, so that no order is held longer than it takes to write it.
public struct ReportStream {
    private var writer: JSONWriter

    /// Begins with the line on the run.
    public init(run: Report.Run, tool: Report.Tool, to sink: any ReportSink) {
        writer = JSONWriter(sink: sink)
        writer.line("run") { $0.openingMembers(of: run, by: tool) }
    }

    /// Writes an order's reissues and then what was found on them, and keeps none of it back: the next order may be a
    /// long time in coming.
    public mutating func write(_ judged: JudgedOrder) throws {
        try write(judged.order)
        for finding in judged.findings { try write(finding) }
        try writer.finish()
    }

    /// Writes what failed, and keeps none of it back: a run that is killed has said what it did not check.
    public mutating func write(_ failure: Report.Failure) throws {
        writer.line("error") { $0.members(of: failure) }
        try writer.finish()
    }

    /// Ends with what only the run as a whole could tell, and the summary. The report's failures are not written, since
    /// each was when it came.
    public mutating func finish(_ report: Report) throws {
        try finish(report, findings: report.findings)
    }

    mutating func finish(_ report: Report, findings: some Sequence<Finding>) throws {
        for finding in findings { try write(finding) }
        writer.line("summary") { writer in
            writer.members(of: report.summary)
            writer.closingMembers(of: report.run, skipped: report.skipped, waivers: report.waivers)
        }
        try writer.finish()
    }

    mutating func write(_ order: Report.Order) throws {
        var places = [Int?](repeating: nil, count: order.reissues.count)
        for (place, entry) in order.history.enumerated() where places.indices.contains(entry.reissueIndex) {
            places[entry.reissueIndex] = place
        }
        for (position, reissue) in order.reissues.enumerated() {
            writer.line("reissue") { writer in
                writer.member("order_id", order.orderID)
                writer.object("source") { $0.members(of: order.source) }
                writer.members(of: reissue)
                let entry = places[position].map { order.history[$0] }
                writer.object("history", from: entry) { $0.members(of: $1, on: reissue) }
            }
            try writer.drain()
        }
    }

    mutating func write(_ finding: Finding) throws {
        writer.line("finding") { $0.members(of: finding) }
        try writer.drain()
    }
}
