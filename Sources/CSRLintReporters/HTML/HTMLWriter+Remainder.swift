// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// What was not looked at: rows that were left out or could not be judged, inputs that failed, and rules that were
    /// off or skipped.
    mutating func remainder(
        run: Report.Run, skipped: [Report.SkippedRule], failures: [Report.Failure], uncheckedText: String?,
        unchecked: [PageSurvey.UncheckedRow]
    ) throws {
        try block("section", ["aria-labelledby": "unchecked"]) { page in
            page.line("h2", ["id": "unchecked"], "What was not checked")
            let sentences = run.omissions + [uncheckedText].compactMap(\.self)
            for sentence in sentences { page.line("p", TextExcerpt.sentence(sentence)) }
            if sentences.isEmpty, run.rulesOff.isEmpty, skipped.isEmpty, failures.isEmpty {
                page.line("p", "Everything asked for was checked, by every rule.")
            }
            try page.rows(unchecked)
            page.rulesOff(of: run)
            if !failures.isEmpty {
                page.line("h3", "Could not be fetched, read or written")
                try page.block("ul") { page in
                    for failure in failures {
                        page.line("li") { page in
                            page.element("span", ["class": "mark error"], "✖ failed")
                            page.text(" " + TextExcerpt.sentence(failure.text))
                        }
                        try page.drain()
                    }
                }
            }
            guard !skipped.isEmpty else { return }
            try page.block("table") { page in
                page.line("caption", "Rules that did not look")
                page.columns(["Rule", "Why"])
                try page.block("tbody") { page in
                    for rule in skipped {
                        page.line("tr") { page in
                            page.element("th", ["scope": "row"]) { $0.element("code", rule.ruleID) }
                            page.element("td", TextExcerpt.sentence(rule.reason))
                        }
                        try page.drain()
                    }
                }
            }
        }
    }

    /// The rows that were not checked, each with the reason.
    private mutating func rows(_ rows: [PageSurvey.UncheckedRow]) throws {
        guard !rows.isEmpty else { return }
        line("h3", "Rows that were not checked")
        try block("ul") { page in
            for row in rows {
                page.line("li") { page in
                    page.element("a", ["href": "#\(Self.rowID(row.row))"], row.title)
                    page.text(": " + TextExcerpt.sentence(row.reason))
                }
                try page.drain()
            }
        }
    }

    private mutating func rulesOff(of run: Report.Run) {
        guard !run.rulesOff.isEmpty else { return }
        line("p", run.rulesOffText + ".")
        more("Which rules")
        block("ul", ["class": "names"]) { page in
            for rule in run.rulesOff { page.line("li") { $0.element("code", rule) } }
        }
    }
}
