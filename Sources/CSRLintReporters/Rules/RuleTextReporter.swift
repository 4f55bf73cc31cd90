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
                        entry.rule.isOnByDefault ? entry.rule.severity.label : "  off",
                        entry.rule.isOnByDefault ? entry.rule.severity.tone : .faint, minimumWidth: 9),
                    TextPage.Piece(entry.id, minimumWidth: width),
                ],
                words: TextExcerpt.words(of: entry.rule.title + entry.remarks), indent: 2
            )
        }
        try page.finish()
    }

    func write(explanationOf entry: RuleEntry, to sink: any ReportSink) throws {
        var page = TextPage(sink: sink, style: style)
        page.line([TextPage.Piece(entry.id, .strong)])
        page.paragraph([], words: TextExcerpt.words(of: entry.rule.title), indent: 2)
        page.blank()
        let rule = entry.rule
        let facts = [
            ("severity", Profile.publicTLS.severity(of: rule).label + entry.remarks),
            ("group", entry.group), ("looks at", rule.scope), ("why", rule.rationale),
            ("reference", rule.reference.description), ("", rule.reference.url), ("example", rule.example),
        ]
        for (name, text) in facts { page.fact(name, TextExcerpt.words(of: text)) }
        // A command is copied, so it is never wrapped.
        page.line(
            [TextPage.Piece("by hand", .faint, minimumWidth: 9), TextPage.Piece(rule.byHand)], indent: 2, hanging: .max)
        page.fact("fix", TextExcerpt.words(of: rule.remedy))
        try page.finish()
    }
}

extension TextPage {
    fileprivate mutating func fact(_ name: String, _ words: [String]) {
        paragraph([TextPage.Piece(name, .faint, minimumWidth: 9)], words: words, indent: 2)
    }
}

extension RuleEntry {
    /// What there is to say of the severity beside it: other profiles, and what the rule needs.
    fileprivate var remarks: String {
        var remarks = deviations.map { "\($0.profile.rawValue): \($0.severity.word)" }
        if let requirement { remarks.append("needs \(requirement)") }
        if rule.meansLostKey { remarks.append("the key is lost: never lowered or waived") }
        return remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    }
}

extension Severity {
    fileprivate var label: String { "\(glyph) \(rawValue)" }
}

extension Severity? {
    fileprivate var label: String { self?.label ?? "off by default" }
}
