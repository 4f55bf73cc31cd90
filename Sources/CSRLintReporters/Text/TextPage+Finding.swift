// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension TextPage {
    /// A finding under its reissue; nil where it is about a request alone or about no reissue.
    mutating func finding(_ finding: Finding, on reissue: ReissueReport?) {
        var head = [
            Piece(finding.severity.glyph, finding.severity.tone),
            Piece(finding.severity.rawValue, finding.severity.tone, minimumWidth: 7),
            Piece(finding.ruleID, .strong),
        ]
        if finding.status == .existing { head.append(Piece("(known)", .faint)) }
        if let waiver = finding.waiver {
            head.append(Piece("(\(waiver.words))", .faint))
        }
        let reason = reissue.flatMap(\.inactivityText)
        if let brief = finding.briefText {
            head.append(Piece(brief))
            if let reason { head.append(Piece("(\(reason))", .faint)) }
            severityLine(head)
            return explanation(of: finding)
        }
        if let reason { head.append(Piece("(\(reason))", .faint)) }
        severityLine(head)
        evidence(of: finding)
        paragraph([Self.label("why")], words: TextExcerpt.words(of: finding.message), indent: 6)
        if !finding.related.isEmpty {
            let members = finding.related.map(\.text)
            let words = TextExcerpt.list(members, count: members.count).commaSeparated
            paragraph([Self.label("also")], words: words, indent: 6)
        }
        if finding.severity > .note || style.isExplained {
            paragraph([Self.label("fix")], words: TextExcerpt.words(of: finding.remedy), indent: 6)
        }
        explanation(of: finding)
    }

    /// What the catalogue says of the finding's rule, where the style asks for it.
    private mutating func explanation(of finding: Finding) {
        guard style.isExplained, let rule = [Rule].all.first(where: { $0.id == finding.ruleID }) else { return }
        paragraph([Self.label("rule")], words: TextExcerpt.words(of: rule.title), indent: 6)
        paragraph([Self.label("")], words: TextExcerpt.words(of: rule.rationale), indent: 6)
        paragraph([Self.label("see")], words: TextExcerpt.words(of: rule.reference.description), indent: 6)
        paragraph([Self.label("")], words: [rule.reference.url], indent: 6)
        // A command is copied, so it is never wrapped.
        line([Self.label("show"), Piece(rule.byHand)], indent: 6, hanging: .max)
    }

    private mutating func severityLine(_ pieces: [Piece]) {
        // The glyph and its word stand one column apart, as in one piece.
        let head = pieces.prefix(2).map(\.text).joined(separator: " ")
        let tone = pieces.first?.tone ?? .plain
        line([Piece(head, tone, minimumWidth: 9)] + pieces.dropFirst(2), indent: 2, hanging: 6)
    }

    private mutating func evidence(of finding: Finding) {
        let sides = [("record", finding.recordEvidence), ("CSR", finding.requestEvidence)]
        let places = sides.compactMap { $1.map { DisplayWidth.columns(of: $0.place) } }
        let width = min(places.max() ?? 0, 32)
        for (name, evidence) in sides {
            guard let evidence else { continue }
            let words = evidence.value.map { TextExcerpt.list(commaSeparated: $0).commaSeparated } ?? []
            let place = Piece(TextExcerpt.value(evidence.place), .faint, minimumWidth: width)
            paragraph([Self.label(name), place], words: words, indent: 6)
        }
    }

    private static func label(_ text: String) -> Piece { Piece(text, .faint, minimumWidth: 6) }
}

extension Finding {
    /// Where it stands: `path:line:column`.
    var placeText: String {
        "\(TextExcerpt.value(location.path ?? "standard input")):\(location.line):\(location.column)"
    }

    /// Both sides in a few words, for a note whose values are short.
    fileprivate var briefText: String? {
        guard severity == .note, related.isEmpty, let record = recordEvidence?.value, let csr = requestEvidence?.value,
            record.utf8.count <= 40, csr.utf8.count <= 40
        else { return nil }
        return "record \(record) · CSR \(csr)"
    }
}

extension Finding {
    /// Which reissue or request it is about, in words.
    var aboutText: String { Member(record).text }
}

extension Finding.Member {
    /// The member in words.
    var text: String {
        let parts = [
            orderID.map { "order \($0)" }, certificateID.map { "certificate \($0)" },
            certificateID == nil ? csrSHA256.map { "CSR \($0)" } : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}

extension ReissueReport {
    /// Why the row is inactive, in words; nil where it is active.
    fileprivate var inactivityText: String? {
        guard isInactive else { return nil }
        if let status, ["rejected", "denied", "canceled", "cancelled", "revoked", "expired"].contains(status) {
            return "row is \(status)"
        }
        return isArchived == true ? "row is archived" : "row is expired"
    }
}
