// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// The section on an order: its reissues with what was found on each, and its history.
    mutating func order(
        _ order: Report.Order, title: String, id: String, survey: PageSurvey.OrderSurvey,
        findings: inout FindingQueue
    ) throws {
        let filtering = Self.filtering(worst: survey.counts.worst, isUnchecked: survey.isUnchecked)
        try block("section", ["class": filtering, "aria-labelledby": id]) { page in
            page.line("h2", ["id": id], title)
            page.line("p", ["class": "faint"], order.sourceText)
            for reissue in order.reissues {
                // What stands before the first finding of this row is about something that is no reissue.
                try page.strays { try findings.take(before: reissue.index, $0) }
                var own: [Finding] = []
                findings.take(through: reissue.index) { own.append($0) }
                page.reissue(reissue, findings: own)
                try page.drain()
            }
            try page.history(of: order, title: title)
        }
    }

    /// What is about no reissue.
    mutating func furtherFindings(_ findings: inout FindingQueue) throws {
        guard findings.hasRest else { return }
        try block("section", ["aria-labelledby": "further"]) { page in
            page.line("h2", ["id": "further"], "Further findings")
            try page.strays { try findings.takeRest($0) }
        }
    }

    /// What the baseline had and is gone.
    mutating func fixedFindings(_ forEach: ((Finding) throws -> Void) throws -> Void) throws {
        try block("section", ["aria-labelledby": "fixed"]) { page in
            page.line("h2", ["id": "fixed"], "Fixed since the baseline")
            try page.block("table") { page in
                page.line("caption", "What the baseline has and the run no longer found")
                page.columns(["Rule", "About", "What it was"])
                try page.block("tbody") { page in
                    try forEach { finding in
                        page.line("tr") { page in
                            page.element("th", ["scope": "row"]) { $0.element("code", finding.ruleID) }
                            page.element("td", finding.aboutText)
                            page.element("td", TextExcerpt.sentence(finding.message))
                        }
                        try page.drain()
                    }
                }
            }
        }
    }

    /// Findings on what is no reissue. The first about a thing has the id that a row has.
    private mutating func strays(_ forEach: ((Finding) throws -> Void) throws -> Void) throws {
        var last: Int?
        try forEach { finding in
            let row = finding.record.index
            findings([finding], heading: "h3", id: row == last ? nil : Self.rowID(row))
            last = row
            try drain()
        }
    }

    /// The timeline of an order with more than one reissue, oldest first: what changed from one to the next.
    private mutating func history(of order: Report.Order, title: String) throws {
        guard order.history.count > 1 else { return }
        line("h3", "History")
        try block("div", ["class": "scroll"]) { page in
            try page.block("table") { page in
                page.line("caption", "The reissues of \(title), oldest first")
                page.columns(["Date", "Certificate", "Status", "Key", "What changed"])
                try page.block("tbody") { page in
                    for entry in order.history where order.reissues.indices.contains(entry.reissueIndex) {
                        page.historyRow(entry, reissue: order.reissues[entry.reissueIndex])
                        try page.drain()
                    }
                }
            }
        }
    }

    private mutating func historyRow(_ entry: Report.HistoryEntry, reissue: ReissueReport) {
        line("tr") { page in
            page.element("th", ["scope": "row"], reissue.dateCreated.map(ReissueColumns.day) ?? "no date")
            page.element("td", reissue.certificateID.map { String($0) } ?? "no id")
            page.element("td", TextExcerpt.value(reissue.status ?? "no status"))
            page.element("td", reissue.csr.key?.briefText ?? "no key")
            page.element("td") { page in
                let changes = entry.changes
                if changes.isEmpty { page.missing("nothing") }
                for change in changes {
                    page.element("div") { page in
                        page.text(change.words + (change.names.isEmpty ? "" : " "))
                        if !change.names.isEmpty { page.names(change.names) }
                    }
                }
            }
        }
    }
}
