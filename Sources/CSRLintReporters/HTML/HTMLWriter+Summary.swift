// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    mutating func summary(of report: Report) {
        let summary = report.summary
        var counts = [
            ("Orders", summary.orders), ("Reissues", summary.reissues), ("Errors", summary.errors),
            ("Warnings", summary.warnings), ("Notes", summary.notes), ("Not checked", summary.notChecked),
        ]
        if summary.waived > 0 { counts.append(("Waived", summary.waived)) }
        self.summary(counts, run: report.run)
    }

    mutating func summary(of report: InspectionReport) {
        let findings = Severity.allCases.reversed().map { severity in
            (severity.rawValue.capitalizedFirst + "s", report.findingCount(of: severity))
        }
        summary(
            [("Requests", report.requests.count)] + findings + [("Unreadable", report.unreadCount)], run: report.run)
    }

    private mutating func summary(_ counts: [(name: String, count: Int)], run: Report.Run) {
        block("section", ["aria-labelledby": "summary"]) { page in
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
            guard !run.keyLists.isEmpty else { return }
            page.line("h3", "Lists of keys")
            page.block("ul") { page in
                for list in run.keyLists { page.line("li", list.words) }
            }
        }
    }

    /// Names and values, or that there are none.
    mutating func facts(_ facts: [(name: String, value: String)]) {
        guard !facts.isEmpty else { return missing("none") }
        block("dl", ["class": "facts"]) { page in
            for (name, value) in facts {
                page.element("dt", name)
                page.line("dd", value)
            }
        }
    }
}
