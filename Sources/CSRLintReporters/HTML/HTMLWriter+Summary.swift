// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    mutating func summary(of report: Report, survey: PageSurvey) throws {
        let summary = report.summary
        var counts = [
            ("Orders", summary.orders), ("Reissues", summary.reissues), ("Errors", summary.errors),
            ("Warnings", summary.warnings), ("Notes", summary.notes), ("Not checked", survey.unchecked.count),
            ("Failed", report.failures.count),
        ]
        if summary.waived > 0 { counts.append(("Waived", summary.waived)) }
        try self.summary(counts, run: report.run, survey: survey, group: "Orders")
    }

    mutating func summary(of report: InspectionReport, survey: PageSurvey) throws {
        let findings = Severity.allCases.reversed().map { severity in
            (severity.rawValue.capitalizedFirst + "s", report.findingCount(of: severity))
        }
        let waived = report.requests.reduce(0) { count, request in count + request.findings.count { $0.waiver != nil } }
        let counts =
            [("Requests", report.requests.count)] + findings
            + [("Not checked", report.unreadCount), ("Failed", report.failures.count)]
        try summary(
            waived > 0 ? counts + [("Waived", waived)] : counts, run: report.run, survey: survey, group: "Requests")
    }

    private mutating func summary(
        _ counts: [(name: String, count: Int)], run: Report.Run, survey: PageSurvey, group: String
    ) throws {
        try block("section", ["aria-labelledby": "summary"]) { page in
            page.line("h2", ["id": "summary"], "Summary")
            page.block("dl", ["class": "counts"]) { page in
                for (name, count) in counts {
                    page.line("div") { page in
                        page.element("dt", name)
                        page.element("dd", String(count))
                    }
                }
            }
            page.facts(run.facts)
            if !run.keyLists.isEmpty {
                page.line("h3", "Lists of keys")
                page.block("ul") { page in
                    for list in run.keyLists { page.line("li", list.words) }
                }
            }
            if survey.needsRuleTable { try page.table(of: survey.rules, group: group) }
        }
    }

    /// The findings by rule, with a link to the row of the first of each.
    private mutating func table(of rules: RuleTally, group: String) throws {
        line("h3", "Findings by rule")
        try block("table") { page in
            page.line("caption", "The gravest first; each rule leads to the first row that has it")
            page.columns(["Severity", "Rule", "Findings", group])
            try page.block("tbody") { page in
                for entry in rules.gravestFirst {
                    let severity = entry.severity
                    page.line("tr") { page in
                        page.element("td") { page in
                            page.element(
                                "span", ["class": "mark \(severity.rawValue)"],
                                "\(severity.glyph) \(severity.rawValue)")
                        }
                        page.element("th", ["scope": "row"]) { page in
                            page.element("a", ["href": "#\(Self.rowID(entry.row))"]) {
                                $0.element("code", entry.ruleID)
                            }
                        }
                        page.element("td", String(entry.count))
                        page.element("td", entry.orderCount > 0 ? String(entry.orderCount) : "–")
                    }
                    try page.drain()
                }
            }
        }
    }

    /// Names and values.
    mutating func facts(_ facts: [(name: String, value: String)]) {
        guard !facts.isEmpty else { return }
        block("dl", ["class": "facts"]) { page in
            for (name, value) in facts {
                page.element("dt", name)
                page.line("dd", value)
            }
        }
    }
}
