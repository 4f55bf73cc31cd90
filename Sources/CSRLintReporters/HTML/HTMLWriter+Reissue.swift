// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// A reissue: open where it wants a look, with the record and the CSR side by side and what was found.
    mutating func reissue(_ reissue: ReissueReport, findings: [Finding]) {
        let key = reissue.csr.key?.shortText ?? "no key"
        let facts = [
            TextExcerpt.value(reissue.status ?? "no status"),
            TextExcerpt.value(reissue.record.commonName ?? "no common name"), reissue.datesText, key,
        ]
        let verdict = reissue.verdict
        let head = RowHead(
            row: reissue.index, title: reissue.title, facts: [verdict.words] + facts, isOpen: verdict != .match,
            isUnchecked: verdict == .notChecked)
        row(head, findings: findings) { page in
            page.block("table", ["class": "sides"]) { page in
                page.line("caption", "Record and CSR of \(reissue.title)")
                page.columns(["Field", "Record", "CSR"])
                page.block("tbody") { $0.sides(of: reissue) }
            }
        }
    }

    private mutating func sides(of reissue: ReissueReport) {
        let (record, csr, comparison) = (reissue.record, reissue.csr, reissue.comparison)
        if let failure = csr.failure {
            side(
                "Request", nil, record: { $0.missing("nothing to compare with") },
                csr: { $0.text("not read: " + TextExcerpt.sentence(failure.message)) })
        }
        side(
            "Common name", comparison.commonName, record: { $0.value(record.commonName) },
            csr: { $0.names(csr.commonNames) })
        side(
            "Names", comparison.dnsNames, record: { $0.names(record.dnsNames ?? []) },
            csr: { $0.names(csr.alternativeNames.kinds.flatMap(\.1)) })
        if !comparison.onlyInRecord.isEmpty || !comparison.onlyInRequest.isEmpty {
            side(
                "On one side alone", nil, record: { $0.differences(comparison.onlyInRecord) },
                csr: { $0.differences(comparison.onlyInRequest) })
        }
        side(
            "Key", comparison.keySize, isLong: true, record: { $0.value(record.keySize.map { "\($0) bits" }) },
            csr: { $0.value(csr.key?.longText) })
        let (recordFacts, requestFacts) = (reissue.recordFacts, csr.detailFacts)
        guard !recordFacts.isEmpty || !requestFacts.isEmpty else { return }
        side("Details", nil, isLong: true, record: { $0.facts(recordFacts) }, csr: { $0.facts(requestFacts) })
    }

    /// Names on one side alone, each with the reason.
    private mutating func differences(_ differences: [ReissueReport.Comparison.Difference]) {
        guard !differences.isEmpty else { return missing("none") }
        entries(differences) { page, difference in
            page.value(difference.name)
            page.text(" (\(difference.reason.rawValue))")
        }
    }

    /// A row of the table: the field with its outcome, and both sides, which a narrow screen shows one below the other
    /// where they are long.
    private mutating func side(
        _ name: String, _ outcome: ReissueReport.Comparison.Outcome?, isLong: Bool = false,
        record: (inout HTMLWriter) -> Void, csr: (inout HTMLWriter) -> Void
    ) {
        block("tr", isLong ? ["class": "long"] : [:]) { page in
            page.line("th", ["scope": "row"]) { page in
                page.text(name)
                guard let outcome else { return }
                page.text(" ")
                page.element("span", ["class": "mark \(outcome.tone)"], "\(outcome.glyph) \(outcome.words)")
            }
            page.line("td", [:], record)
            page.line("td", [:], csr)
        }
    }
}

extension ReissueReport.Comparison.Outcome {
    fileprivate var tone: String {
        switch self {
        case .match: "good"
        case .mismatch: "error"
        case .notCompared: "faint"
        }
    }
}

extension ReissueReport {
    /// What the record alone tells.
    fileprivate var recordFacts: [(name: String, value: String)] {
        let person = [contact?.firstName, contact?.lastName, contact?.email].compactMap(\.self).joined(separator: " ")
        let facts: [(String, String?)] = [
            ("Archived", isArchived.map { $0 ? "yes" : "no" }), ("Created", dateCreated), ("Issued", dateIssued),
            ("Valid till", validTill), ("Serial number", serialNumber), ("Thumbprint", thumbprint),
            ("Requested by", person.isEmpty ? nil : person),
        ]
        return facts.compactMap { name, value in value.map { (name, TextExcerpt.value($0)) } }
    }
}
