// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report as one page of HTML that needs nothing else: a summary, a section an order with its reissues side by
/// side, its history, and what was not checked. No script; what a reader may hide stands in `<details>`.
struct HTMLReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        let titles = report.orderTitles
        let survey = PageSurvey(of: report, titles: titles)
        var page = HTMLWriter(sink: sink, showsStatus: report.isAgainstBaseline)
        page.head(run: report.run, counts: report.countsText, tool: report.tool)
        page.header("Reissues beside their requests", run: report.run, counts: report.countsText)
        try page.contents(of: report, titles: titles, counts: survey.orders.map(\.counts))
        page.open("main")
        page.endLine()
        try page.summary(of: report, survey: survey)
        if report.summary.reissues > 1 { page.filters(of: "reissues") }
        var findings = FindingQueue(report.findings)
        for (position, (order, title)) in zip(report.orders, titles).enumerated() {
            let id = "order-\(position + 1)"
            try page.order(order, title: title, id: id, survey: survey.orders[position], findings: &findings)
        }
        try page.furtherFindings(&findings)
        if !findings.isAtEnd { try page.fixedFindings { try findings.takeFixed($0) } }
        try end(
            &page, FindingList(report), waivers: report.waivers, uncheckedText: report.uncheckedText,
            unchecked: survey.unchecked)
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        let survey = PageSurvey(of: report)
        var page = HTMLWriter(sink: sink, showsStatus: report.isAgainstBaseline)
        page.head(run: report.run, counts: report.countsText, tool: report.tool)
        page.header("Certificate requests", run: report.run, counts: report.countsText)
        page.open("main")
        page.endLine()
        try page.summary(of: report, survey: survey)
        if report.requests.count > 1 { page.filters(of: "requests") }
        if !report.requests.isEmpty {
            try page.block("section", ["aria-labelledby": "requests"]) { page in
                page.line("h2", ["id": "requests"], "Requests")
                for (position, request) in report.requests.enumerated() {
                    page.request(request, row: position)
                    try page.drain()
                }
            }
        }
        if !report.fixed.isEmpty { try page.fixedFindings { try report.fixed.forEach($0) } }
        try end(
            &page, FindingList(report), waivers: report.waivers, uncheckedText: report.uncheckedText,
            unchecked: survey.unchecked)
    }

    private func end(
        _ page: inout HTMLWriter, _ list: FindingList, waivers: [WaiverUse], uncheckedText: String?,
        unchecked: [PageSurvey.UncheckedRow]
    ) throws {
        try page.waivers(waivers)
        try page.remainder(
            run: list.run, skipped: list.skipped, failures: list.failures, uncheckedText: uncheckedText,
            unchecked: unchecked)
        page.close("main")
        page.endLine()
        page.foot(tool: list.tool)
        try page.finish()
    }
}
