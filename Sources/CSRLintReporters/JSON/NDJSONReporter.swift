// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report as one JSON object a line, each with a `type`: the run, then order by order its reissues and their
/// findings, and what failed where it did, then what only the run as a whole could tell, and the summary last.
///
/// What is known only at the end (whether the run is complete, the exit status) stands in the summary. `ReportStream`
/// writes the same lines while a run goes on.
struct NDJSONReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        var stream = ReportStream(run: report.run, tool: report.tool, to: sink)
        var findings = FindingQueue(PackedArray(report.findings.lazy.filter { !$0.isOfRun }))
        var failures = report.failures[...]
        for (position, order) in report.orders.enumerated() {
            while let failure = failures.first, failure.orderCount ?? .max <= position {
                try stream.write(failures.removeFirst())
            }
            try stream.write(order)
            guard let last = order.reissues.last else { continue }
            try findings.take(through: last.index) { try stream.write($0) }
        }
        try findings.takeRest { try stream.write($0) }
        for failure in failures { try stream.write(failure) }
        try stream.finish(report, findings: report.findings.filter(\.isOfRun))
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        writer.line("run") { $0.openingMembers(of: report.run, by: report.tool) }
        for request in report.requests {
            writer.line("request") { $0.members(of: request) }
            try writer.drain()
        }
        for finding in report.fixed { writer.line("finding") { $0.members(of: finding) } }
        for failure in report.failures { writer.line("error") { $0.members(of: failure) } }
        writer.line("summary") { writer in
            writer.member("requests", report.requests.count)
            for severity in Severity.allCases.reversed() {
                writer.member(severity.rawValue + "s", report.findingCount(of: severity))
            }
            writer.member("waived", report.waivedCount)
            writer.closingMembers(of: report.run, skipped: report.skipped, waivers: report.waivers)
        }
        try writer.finish()
    }
}

extension JSONWriter {
    mutating func line(_ type: String, _ members: (inout JSONWriter) -> Void) {
        object { writer in
            writer.member("type", type)
            members(&writer)
        }
        endText()
    }

    mutating func openingMembers(of run: Report.Run, by tool: Report.Tool) {
        member("schema", JSONReporter.schemaVersion)
        object("tool") { $0.members(of: tool) }
        member("as_of", run.asOf?.description)
        gateMembers(of: run)
        scopeMembers(of: run)
    }

    mutating func closingMembers(of run: Report.Run, skipped: [Report.SkippedRule], waivers: [WaiverUse]) {
        array("skipped", of: skipped) { writer, rule in
            writer.object { $0.members(of: rule) }
        }
        array("waivers", of: waivers) { writer, use in
            writer.object { $0.members(of: use) }
        }
        member("complete", run.isComplete)
        member("exit_code", run.exitCode)
    }
}
