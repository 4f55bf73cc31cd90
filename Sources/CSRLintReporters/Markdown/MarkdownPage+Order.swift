// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension MarkdownPage {
    /// An order: its reissues, what was found on them, and its history.
    mutating func order(_ order: Report.Order, number: Int, findings: inout FindingQueue) throws {
        // A number of its own keeps the headings of a run apart.
        let title = "\(number). " + MarkdownEscaping.title(of: order)
        heading(2, title)
        paragraph(MarkdownEscaping.sentence(order.sourceText) + ".")
        if !order.reissues.isEmpty {
            tableHead(["Certificate", "Status", "Common name", "Dates", "Key", "Verdict", "Differs in"])
            for reissue in order.reissues {
                row(of: reissue)
                try drain()
            }
        }
        if let last = order.reissues.last {
            try self.findings("Findings of \(title)", level: 3) { try findings.take(through: last.index, $0) }
        }
        try history(of: order, title: title)
    }

    private mutating func row(of reissue: ReissueReport) {
        let verdict = reissue.verdict
        let unread = reissue.csr.failure.map { MarkdownEscaping.sentence($0.message) }
        row([
            reissue.certificateID.map { String($0) } ?? "no id", MarkdownEscaping.value(reissue.status),
            MarkdownEscaping.value(reissue.record.commonName), MarkdownEscaping.code(reissue.datesText),
            MarkdownEscaping.value(reissue.csr.key?.shortText), "\(verdict.glyph) \(verdict.words)",
            unread ?? reissue.comparison.differingParts.joined(separator: ", "),
        ])
    }

    private mutating func history(of order: Report.Order, title: String) throws {
        guard order.history.count > 1 else { return }
        heading(3, "History of \(title)")
        tableHead(["Date", "Certificate", "Status", "Key", "What changed"])
        for entry in order.history where order.reissues.indices.contains(entry.reissueIndex) {
            let reissue = order.reissues[entry.reissueIndex]
            let changes = entry.changes.map { change in
                let names = MarkdownEscaping.list(change.names, count: change.names.count)
                return names.isEmpty ? change.words : "\(change.words) \(names)"
            }
            row([
                MarkdownEscaping.value(reissue.dateCreated.map(ReissueColumns.day)),
                reissue.certificateID.map { String($0) } ?? "no id", MarkdownEscaping.value(reissue.status),
                MarkdownEscaping.value(reissue.csr.key?.briefText), changes.joined(separator: "; "),
            ])
            try drain()
        }
    }
}

extension MarkdownEscaping {
    /// A value as code; nothing where there is none.
    static func value(_ text: String?) -> String { text.map { code(TextExcerpt.value($0)) } ?? "" }

    fileprivate static func title(of order: Report.Order) -> String {
        order.orderID == nil && order.source.path != nil ? code(order.title) : order.title
    }
}
