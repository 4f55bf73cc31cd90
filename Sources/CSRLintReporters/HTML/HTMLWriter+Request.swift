// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint
internal import CertificateInspection

extension HTMLWriter {
    /// A request by itself: what it says, and what was found.
    mutating func request(_ request: InspectionReport.Request, row: Int) {
        let csr = request.csr
        let facts = [
            csr.isParsed ? "read" : "not read", csr.commonNames.first.map(TextExcerpt.value) ?? "no common name",
            csr.key?.shortText ?? "no key",
        ]
        let head = RowHead(
            row: row, title: request.title, facts: facts, isOpen: !csr.isParsed, isUnchecked: !csr.isParsed)
        self.row(head, findings: request.findings) { page in
            page.block("table", ["class": "sides one"]) { page in
                page.line("caption", "What the request says")
                page.columns(["Field", "CSR"])
                page.block("tbody") { page in
                    if let failure = csr.failure {
                        page.field("Not read") { $0.text(TextExcerpt.sentence(failure.message)) }
                    }
                    for (kind, names) in csr.alternativeNames.kinds where !names.isEmpty {
                        page.field(kind.capitalizedFirst) { $0.names(names) }
                    }
                    if let key = csr.key { page.field("Key") { $0.value(key.longText) } }
                    let details = csr.detailFacts
                    if !details.isEmpty { page.field("Details") { $0.facts(details) } }
                }
            }
        }
    }

    private mutating func field(_ name: String, _ value: (inout HTMLWriter) -> Void) {
        block("tr") { page in
            page.line("th", ["scope": "row"], name)
            page.line("td", [:], value)
        }
    }
}

extension InspectionReport.Request {
    /// The request's name for people.
    var title: String {
        "\(TextExcerpt.value(source.path ?? "standard input")):\(line), request \(index + 1)"
    }
}

extension RequestSummary {
    /// What the request tells beside its names and its key.
    var detailFacts: [(name: String, value: String)] {
        let subject = subject.map { "\($0.type)=\($0.value)" }
        let facts: [(String, String?)] = [
            ("Subject", isParsed ? Self.list(subject) ?? "empty" : nil), ("Signature", signature?.text),
            ("Attributes", Self.list(attributes.map(Self.named))),
            ("Extensions", Self.list(requestedExtensions.map(Self.named))), ("SHA-256", sha256?.description),
        ]
        return facts.compactMap { name, value in value.map { (name, $0) } }
    }

    private static func list(_ entries: [String]) -> String? {
        entries.isEmpty ? nil : TextExcerpt.list(entries, count: entries.count).commaSeparated.joined(separator: " ")
    }

    /// The short name of a dotted identifier, where it has one.
    static func named(_ dotted: String) -> String { OID(dotted: dotted)?.shortName ?? dotted }
}
