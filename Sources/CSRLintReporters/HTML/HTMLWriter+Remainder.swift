// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// What was not looked at: inputs that failed, rows that could not be judged and rules that were skipped.
    mutating func remainder(
        skipped: [Report.SkippedRule], failures: [Report.Failure], uncheckedText: String?
    ) throws {
        try block("section", ["aria-labelledby": "unchecked"]) { page in
            page.line("h2", ["id": "unchecked"], "What was not checked")
            if let uncheckedText { page.line("p", uncheckedText) }
            if uncheckedText == nil, skipped.isEmpty, failures.isEmpty {
                page.line("p", "Everything asked for was checked, by every rule.")
            }
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
}
