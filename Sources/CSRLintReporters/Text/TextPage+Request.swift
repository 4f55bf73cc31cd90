// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension TextPage {
    /// What a request says, and what was found on it.
    mutating func requestBlock(_ request: InspectionReport.Request) {
        let place = "\(TextExcerpt.value(request.source.path ?? "standard input")):\(request.line)"
        line([Piece("● " + place, .strong), Piece("request \(request.index + 1)")])
        let csr = request.csr
        if let failure = csr.failure {
            entry("not read", [failure.message])
        }
        if csr.isParsed {
            let subject = csr.subject.map { "\($0.type)=\($0.value)" }
            entry("subject", subject.isEmpty ? ["empty"] : TextExcerpt.list(subject, count: subject.count))
            for (kind, names) in csr.alternativeNames.kinds where !names.isEmpty {
                entry(kind, TextExcerpt.list(names, count: names.count))
            }
        }
        if let key = csr.key { entry("key", [key.longText]) }
        if let signature = csr.signature { entry("signature", [signature.text]) }
        if !csr.attributes.isEmpty {
            entry("attributes", TextExcerpt.list(csr.attributes.map(RequestSummary.named), count: csr.attributes.count))
        }
        if !csr.requestedExtensions.isEmpty {
            let extensions = csr.requestedExtensions.map(RequestSummary.named)
            entry("extensions", TextExcerpt.list(extensions, count: extensions.count))
        }
        for finding in request.findings.gravestFirst { self.finding(finding, on: nil) }
        if request.findings.isEmpty { line([Piece("✔ no findings", .good)], indent: 2) }
    }

    private mutating func entry(_ name: String, _ entries: [String]) {
        let words = entries.commaSeparated.flatMap { TextExcerpt.words(of: $0) }
        paragraph([Piece(name, .faint, minimumWidth: 10)], words: words, indent: 2)
    }
}

extension RequestSummary.AlternativeNames {
    /// The names by kind, in words for people.
    var kinds: [(String, [String])] {
        [("DNS names", dns), ("addresses", ip), ("e-mail", email), ("URIs", uri), ("others", other)]
    }
}

extension RequestSummary.Key {
    /// Everything that is known of the key.
    var longText: String {
        let parts = [
            shortText, curve == nil ? nil : bits.map { "\($0) bits" }, exponent.map { "exponent \($0)" },
            "SPKI SHA-256 \(spkiSHA256)",
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}

extension RequestSummary.Signature {
    /// The algorithm and the verdict.
    var text: String {
        let reason = verdict.reason.map { ": \($0.message)" } ?? ""
        return "\(algorithm), \(verdict.word)\(reason)"
    }
}
