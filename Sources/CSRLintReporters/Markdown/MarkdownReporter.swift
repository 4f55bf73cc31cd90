// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report as Markdown, for a page, a comment or the summary of a job: a table of reissues and one of findings an
/// order, its history, and what was not checked.
struct MarkdownReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        var page = MarkdownPage(sink: sink, showsStatus: report.isAgainstBaseline)
        page.head(run: report.run, counts: report.countsText, tool: report.tool)
        try page.rules(of: PageSurvey(of: report, titles: report.orderTitles), group: "Orders")
        var findings = FindingQueue(report.findings)
        for (position, order) in report.orders.enumerated() {
            try page.order(order, number: position + 1, findings: &findings)
        }
        try page.findings("Further findings") { try findings.takeRest($0) }
        if !findings.isAtEnd { try page.fixedFindings { try findings.takeFixed($0) } }
        try page.waivers(report.waivers)
        try page.remainder(
            run: report.run, skipped: report.skipped, failures: report.failures, uncheckedText: report.uncheckedText)
        try page.finish()
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var page = MarkdownPage(sink: sink, showsStatus: report.isAgainstBaseline)
        page.head(run: report.run, counts: report.countsText, tool: report.tool)
        try page.rules(of: PageSurvey(of: report), group: "Requests")
        if !report.requests.isEmpty {
            page.heading(2, "Requests")
            page.tableHead(["Request", "Subject", "Names", "Key", "Signature", "Findings"])
            for request in report.requests {
                page.row(of: request)
                try page.drain()
            }
        }
        try page.findings("Findings") { write in
            for request in report.requests {
                for finding in request.findings.gravestFirst { try write(finding) }
            }
        }
        if !report.fixed.isEmpty { try page.fixedFindings { try report.fixed.forEach($0) } }
        try page.waivers(report.waivers)
        try page.remainder(
            run: report.run, skipped: report.skipped, failures: report.failures, uncheckedText: report.uncheckedText)
        try page.finish()
    }
}
