// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Shows the rule catalogue to a person.
struct RuleTextReporter {
    let style: TextStyle

    func write(list entries: [RuleEntry], to sink: any ReportSink) throws {
        var page = TextPage(sink: sink, style: style)
        let width = entries.map { DisplayWidth.columns(of: $0.id) }.max() ?? 0
        var group: String?
        for entry in entries {
            if entry.group != group {
                if group != nil { page.blank() }
                page.line([TextPage.Piece(entry.group, .strong)])
                group = entry.group
            }
            page.paragraph(
                [
                    TextPage.Piece(
                        entry.isOnByDefault ? entry.severityText : "  off",
                        entry.isOnByDefault ? entry.severity.tone : .faint, minimumWidth: 9),
                    TextPage.Piece(entry.id, minimumWidth: width),
                ],
                words: TextExcerpt.words(of: entry.title), indent: 2
            )
        }
        try page.finish()
    }

    func write(explanationOf entry: RuleEntry, to sink: any ReportSink) throws {
        var page = TextPage(sink: sink, style: style)
        page.line([TextPage.Piece(entry.id, .strong)])
        page.paragraph([], words: TextExcerpt.words(of: entry.title), indent: 2)
        page.blank()
        let facts = [
            ("severity", entry.severityText + (entry.isOnByDefault ? "" : ", off by default")),
            ("group", entry.group), ("looks at", entry.scope), ("why", entry.rationale),
            ("reference", entry.reference), ("", entry.url), ("fix", entry.remedy),
        ]
        for (name, text) in facts {
            page.paragraph(
                [TextPage.Piece(name, .faint, minimumWidth: 9)], words: TextExcerpt.words(of: text), indent: 2)
        }
        try page.finish()
    }
}

extension RuleEntry {
    fileprivate var severityText: String { "\(severity.glyph) \(severity.rawValue)" }
}
