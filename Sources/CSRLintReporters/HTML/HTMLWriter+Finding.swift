// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// Findings as a list, gravest first.
    ///
    /// - Parameters:
    ///   - findings: the findings.
    ///   - heading: the element of the heading of each.
    mutating func findings(_ findings: [Finding], heading: String) {
        guard !findings.isEmpty else { return }
        block("ul", ["class": "findings"]) { page in
            for finding in findings.gravestFirst { page.finding(finding, heading: heading) }
        }
    }

    private mutating func finding(_ finding: Finding, heading: String) {
        let severity = finding.severity
        block("li", ["class": "is-\(severity.rawValue)"]) { page in
            page.line(heading) { page in
                page.element(
                    "span", ["class": "mark \(severity.rawValue)"], "\(severity.glyph) \(severity.rawValue)")
                page.text(" ")
                page.element("code", finding.ruleID)
                guard finding.status != .new else { return }
                page.text(" ")
                page.element("span", ["class": "tag"], finding.status.rawValue)
            }
            page.line("p", TextExcerpt.sentence(finding.message))
            page.evidence(of: finding)
            if !finding.related.isEmpty {
                let members = TextExcerpt.list(finding.related.lazy.map(\.text), count: finding.related.count)
                page.line("p", "Also: " + members.commaSeparated.joined(separator: " "))
            }
            page.line("p") { page in
                page.element("strong", "Remedy: ")
                page.text(TextExcerpt.sentence(finding.remedy))
            }
            page.line("p", ["class": "small"], "\(finding.placeText) · fingerprint \(finding.fingerprint)")
        }
    }

    private mutating func evidence(of finding: Finding) {
        let sides = [("Record", finding.recordEvidence), ("CSR", finding.requestEvidence)]
        guard sides.contains(where: { $0.1 != nil }) else { return }
        block("dl", ["class": "evidence"]) { page in
            for (name, evidence) in sides {
                guard let evidence else { continue }
                page.line("div") { page in
                    page.element("dt") { page in
                        page.text(name + " ")
                        page.element("code", TextExcerpt.value(evidence.place))
                    }
                    page.element("dd") { page in
                        guard let value = evidence.value else { return page.missing("–") }
                        page.names(value.split(separator: ", ").map(String.init))
                    }
                }
            }
        }
    }
}
