// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension MarkdownPage {
    /// A table of findings under a heading; nothing where there is none.
    ///
    /// - Parameters:
    ///   - title: the heading's Markdown.
    ///   - level: the heading's level.
    ///   - forEach: hands over one finding after another.
    /// - Throws: whatever the sink throws.
    mutating func findings(
        _ title: String, level: Int = 2, _ forEach: ((Finding) throws -> Void) throws -> Void
    ) throws {
        var isEmpty = true
        try forEach { finding in
            if isEmpty {
                heading(level, title)
                tableHead(["Finding", "About", "Why", "Record", "CSR", "Remedy"])
            }
            isEmpty = false
            row(of: finding)
            try drain()
        }
    }

    /// What the baseline had and is gone.
    mutating func fixedFindings(_ forEach: ((Finding) throws -> Void) throws -> Void) throws {
        heading(2, "Fixed since the baseline")
        tableHead(["Rule", "About", "What it was"])
        try forEach { finding in
            row([
                MarkdownEscaping.code(finding.ruleID), MarkdownEscaping.sentence(finding.aboutText),
                MarkdownEscaping.sentence(finding.message),
            ])
            try drain()
        }
    }

    private mutating func row(of finding: Finding) {
        let severity = finding.severity
        let standing = [
            showsStatus ? finding.status.rawValue : nil,
            finding.waiver.map { MarkdownEscaping.sentence("waived until \($0.expires)") },
        ].compactMap(\.self)
        let remark = standing.isEmpty ? "" : " (\(standing.joined(separator: ", ")))"
        var why = MarkdownEscaping.sentence(finding.message)
        if !finding.related.isEmpty {
            let members = TextExcerpt.list(finding.related.lazy.map(\.text), count: finding.related.count)
            why += "; also: " + MarkdownEscaping.sentence(members.commaSeparated.joined(separator: " "))
        }
        if let waiver = finding.waiver {
            why += "; waived by " + MarkdownEscaping.sentence("\(waiver.owner): \(waiver.reason)")
        }
        row([
            "\(severity.glyph) \(severity.rawValue) \(MarkdownEscaping.code(finding.ruleID))\(remark)",
            Self.subject(of: finding), why,
            Self.cell(finding.recordEvidence), Self.cell(finding.requestEvidence),
            MarkdownEscaping.sentence(finding.remedy),
        ])
    }

    private static func subject(of finding: Finding) -> String {
        let place = MarkdownEscaping.code(finding.placeText)
        return finding.record.certificateID.map { "certificate \($0), \(place)" } ?? place
    }

    private static func cell(_ evidence: Finding.Evidence?) -> String {
        guard let evidence else { return "" }
        let place = MarkdownEscaping.code(TextExcerpt.value(evidence.place))
        guard let value = evidence.value else { return place }
        let entries = value.split(separator: ", ").map(String.init)
        return "\(place): \(MarkdownEscaping.list(entries, count: entries.count))"
    }
}
