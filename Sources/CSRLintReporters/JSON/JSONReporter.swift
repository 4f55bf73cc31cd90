// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report as one JSON document: the frame in lines, every reissue and every finding on a line of its own.
struct JSONReporter: Reporter {
    /// The version of the report's schema; a minor one only adds.
    static let schemaVersion = "1.0"

    func write(_ report: Report, to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        try writer.object(.lines) { writer in
            writer.member("schema", Self.schemaVersion)
            writer.object("tool") { $0.members(of: report.tool) }
            writer.object("run") { $0.members(of: report.run) }
            writer.object("summary") { $0.members(of: report.summary) }
            try writer.array("orders", .lines) { writer in
                for order in report.orders { try write(order, with: &writer) }
            }
            try writer.array("findings", .lines) { writer in
                try writer.elements(of: report.findings) { writer, finding in
                    writer.object { $0.members(of: finding) }
                }
            }
            try writeRemainder(
                skipped: report.skipped, failures: report.failures, waivers: report.waivers, with: &writer)
        }
        writer.endText()
        try writer.finish()
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        try writer.object(.lines) { writer in
            writer.member("schema", Self.schemaVersion)
            writer.object("tool") { $0.members(of: report.tool) }
            writer.object("run") { $0.members(of: report.run) }
            try writer.array("requests", .lines) { writer in
                try writer.elements(of: report.requests) { writer, request in
                    writer.object { $0.members(of: request) }
                }
            }
            writer.array("fixed", .lines) { writer in
                for finding in report.fixed { writer.object { $0.members(of: finding) } }
            }
            try writeRemainder(
                skipped: report.skipped, failures: report.failures, waivers: report.waivers, with: &writer)
        }
        writer.endText()
        try writer.finish()
    }

    private func write(_ order: Report.Order, with writer: inout JSONWriter) throws {
        try writer.object(.lines) { writer in
            writer.member("order_id", order.orderID)
            writer.object("source") { $0.members(of: order.source) }
            writer.member("named_at", order.namedAt)
            try writer.array("reissues", .lines) { writer in
                try writer.elements(of: order.reissues) { writer, reissue in
                    writer.object { $0.members(of: reissue) }
                }
            }
            try writer.array("history", .lines) { writer in
                try writer.elements(of: order.history) { writer, entry in
                    guard order.reissues.indices.contains(entry.reissueIndex) else { return }
                    writer.object { $0.members(of: entry, on: order.reissues[entry.reissueIndex]) }
                }
            }
        }
    }

    private func writeRemainder(
        skipped: [Report.SkippedRule], failures: [Report.Failure], waivers: [WaiverUse],
        with writer: inout JSONWriter
    ) throws {
        writer.array("skipped", .lines) { writer in
            for rule in skipped { writer.object { $0.members(of: rule) } }
        }
        try writer.array("errors", .lines) { writer in
            for failure in failures {
                writer.object { $0.members(of: failure) }
                try writer.drain()
            }
        }
        writer.array("waivers", .lines) { writer in
            for use in waivers { writer.object { $0.members(of: use) } }
        }
    }
}
