// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report as one page of HTML that needs nothing else: a summary, a section an order with its reissues side by
/// side, its history, and what was not checked. No script; what a reader may hide stands in `<details>`.
struct HTMLReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        var page = HTMLWriter(sink: sink)
        page.head(run: report.run, counts: report.countsText, tool: report.tool)
        page.header("Reissues beside their requests", run: report.run, counts: report.countsText)
        let contents = report.orders.count > 1 ? FindingCounts.perOrder(of: report) : []
        try page.contents(of: report, counts: contents)
        page.open("main")
        page.endLine()
        page.summary(of: report)
        if report.summary.reissues > 1 { page.filters(of: "reissues") }
        var findings = FindingQueue(report.findings)
        for (position, order) in report.orders.enumerated() {
            try page.order(order, id: "order-\(position + 1)", findings: &findings)
        }
        try page.furtherFindings(&findings)
        try page.remainder(
            skipped: report.skipped, failures: report.failures, uncheckedText: report.uncheckedText)
        page.close("main")
        page.endLine()
        page.foot(tool: report.tool)
        try page.finish()
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var page = HTMLWriter(sink: sink)
        page.head(run: report.run, counts: report.countsText, tool: report.tool)
        page.header("Certificate requests", run: report.run, counts: report.countsText)
        page.open("main")
        page.endLine()
        page.summary(of: report)
        if report.requests.count > 1 { page.filters(of: "requests") }
        if !report.requests.isEmpty {
            try page.block("section", ["aria-labelledby": "requests"]) { page in
                page.line("h2", ["id": "requests"], "Requests")
                for request in report.requests {
                    page.request(request)
                    try page.drain()
                }
            }
        }
        try page.remainder(
            skipped: report.skipped, failures: report.failures, uncheckedText: report.uncheckedText)
        page.close("main")
        page.endLine()
        page.foot(tool: report.tool)
        try page.finish()
    }
}
