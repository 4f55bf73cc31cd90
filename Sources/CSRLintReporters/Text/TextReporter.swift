// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report for a person: a block a reissue, its findings under it with both sides, and the verdict.
struct TextReporter: Reporter {
    let style: TextStyle

    func write(_ report: Report, to sink: any ReportSink) throws {
        var page = TextPage(sink: sink, style: style)
        var findings = FindingQueue(report.findings)
        for order in report.orders {
            page.orderHead(order, run: report.run, tool: report.tool)
            let columns = ReissueColumns(order.reissues)
            for reissue in order.reissues {
                // What stands before the first finding of this row is about something that is no reissue.
                findings.take(before: reissue.index) { page.strayFindings([$0]) }
                page.reissueHead(reissue, columns: columns)
                var own: [Finding] = []
                findings.take(through: reissue.index) { own.append($0) }
                for finding in own.gravestFirst { page.finding(finding, on: reissue) }
                page.verdict(of: reissue)
                try page.drain()
            }
            try page.timeline(of: order)
            page.blank()
        }
        var hasStrays = false
        try findings.takeRest { finding in
            page.strayFindings([finding])
            hasStrays = true
            try page.drain()
        }
        if hasStrays { page.blank() }
        var fixed: [Finding] = []
        findings.takeFixed { fixed.append($0) }
        try page.fixedFindings(fixed)
        try page.remainder(
            skipped: report.skipped, failures: report.failures, waivers: report.waivers,
            keyLists: report.run.keyLists)
        page.totals(of: report)
        try page.finish()
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var page = TextPage(sink: sink, style: style)
        for request in report.requests {
            page.requestBlock(request)
            page.blank()
            try page.drain()
        }
        try page.fixedFindings(report.fixed)
        try page.remainder(
            skipped: report.skipped, failures: report.failures, waivers: report.waivers,
            keyLists: report.run.keyLists)
        page.totals(of: report)
        try page.finish()
    }
}

extension Sequence<Finding> {
    /// The findings of a row as a person wants to read them; equal severities keep their order.
    var gravestFirst: [Finding] {
        Severity.allCases.reversed().flatMap { severity in filter { $0.severity == severity } }
    }
}
