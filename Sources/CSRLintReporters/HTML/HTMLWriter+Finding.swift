// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// Findings as a list, gravest first; many that are alike as one entry, with what each is about.
    ///
    /// - Parameters:
    ///   - findings: the findings.
    ///   - heading: the element of the heading of each.
    ///   - id: the id of the list, where something points to it.
    mutating func findings(_ findings: [Finding], heading: String, id: String? = nil) {
        guard !findings.isEmpty else { return }
        block("ul", id.map { ["class": "findings", "id": $0] } ?? ["class": "findings"]) { page in
            for group in FindingGroup.groups(of: findings.weighingFirst) { page.group(group, heading: heading) }
        }
    }

    private mutating func group(_ group: FindingGroup, heading: String) {
        let finding = group.first
        let severity = finding.severity
        let (kind, tone) = finding.waiver == nil ? (severity.rawValue, severity.rawValue) : ("waived", "faint")
        block("li", ["class": "is-\(kind)"]) { page in
            page.line(heading) { page in
                page.element("span", ["class": "mark \(tone)"], "\(severity.glyph) \(severity.rawValue)")
                page.text(" ")
                page.element("code", finding.ruleID)
                if group.isShared { page.tag(Quantity.text(group.members.count, "finding")) }
                if page.showsStatus { page.tag(finding.status.rawValue) }
                if let waiver = finding.waiver { page.tag("waived until \(waiver.expires)") }
            }
            if let waiver = finding.waiver {
                page.line("p", TextExcerpt.sentence("Waived by \(waiver.owner): \(waiver.reason)"))
            }
            if !group.isShared { page.line("p", TextExcerpt.sentence(finding.message)) }
            page.evidence(of: finding)
            if !finding.related.isEmpty {
                let members = TextExcerpt.list(finding.related.lazy.map(\.text), count: finding.related.count)
                page.line("p", "Also: " + members.commaSeparated.joined(separator: " "))
            }
            page.line("p") { page in
                page.element("strong", "Remedy: ")
                page.text(TextExcerpt.sentence(finding.remedy))
            }
            guard group.isShared else { return page.line("p", ["class": "small"], finding.identityText) }
            page.entries(group.members, limit: FindingGroup.shownCount) { page, member in
                page.text(TextExcerpt.sentence(member.message) + " ")
                page.element("span", ["class": "small"], member.identityText)
            }
            page.endLine()
        }
    }

    private mutating func tag(_ word: String) {
        text(" ")
        element("span", ["class": "tag"], TextExcerpt.value(word))
    }

    /// The sides that have a value. That the other has none, the message says.
    private mutating func evidence(of finding: Finding) {
        let sides = [("Record", finding.recordEvidence), ("CSR", finding.requestEvidence)].compactMap {
            name, evidence in
            evidence.flatMap { side in side.value.map { (name: name, place: side.place, value: $0) } }
        }
        guard !sides.isEmpty else { return }
        block("dl", ["class": "evidence"]) { page in
            for side in sides {
                page.line("div") { page in
                    page.element("dt") { page in
                        page.text(side.name + " ")
                        page.element("code", TextExcerpt.value(side.place))
                    }
                    page.element("dd") { page in
                        guard !side.value.isEmpty else { return page.missing("empty") }
                        page.names(side.value.split(separator: ", ").map(String.init))
                    }
                }
            }
        }
    }
}

extension Finding {
    /// Where it stands, and what keeps it the same from run to run.
    fileprivate var identityText: String { "\(placeText) · fingerprint \(fingerprint)" }
}

extension Sequence<Finding> {
    /// The findings of a row, gravest first, the waived ones last.
    fileprivate var weighingFirst: [Finding] {
        filter { $0.waiver == nil }.gravestFirst + filter { $0.waiver != nil }.gravestFirst
    }
}
