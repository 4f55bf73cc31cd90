// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// What the closed row of a reissue or a request shows.
struct RowHead {
    let title: String
    /// The verdict, as a glyph and a word.
    let mark: String
    /// The class of the verdict's colour.
    let tone: String
    let facts: String
    /// Whether the row is open even if nothing grave was found.
    let isOpen: Bool
}

extension HTMLWriter {
    /// A row that can be closed: its head, its content, and what was found on it.
    ///
    /// The content stands beside the `<details>`, and the style hides it: what stands inside a closed one no style that
    /// older browsers know can bring back for print.
    mutating func row(_ head: RowHead, findings: [Finding], _ content: (inout HTMLWriter) -> Void) {
        let counts = FindingCounts(findings)
        let isOpen = head.isOpen || counts.worst.map { $0 > .note } ?? false
        block("div", ["class": "row worst-\(counts.worst?.rawValue ?? "none")"]) { page in
            page.line("details", isOpen ? ["open": ""] : [:]) { page in
                page.element("summary") { page in
                    page.element("h3") { page in
                        page.text(head.title + " ")
                        page.element("span", ["class": "mark \(head.tone)"], head.mark)
                        page.text(" ")
                        page.element("span", ["class": "about"], "\(head.facts) · \(counts.text ?? "no findings")")
                    }
                }
            }
            page.block("div", ["class": "body"]) { page in
                content(&page)
                page.findings(findings, heading: "h4")
            }
        }
    }

    mutating func columns(_ names: [String]) {
        line("thead") { page in
            page.element("tr") { page in
                for name in names { page.element("th", ["scope": "col"], name) }
            }
        }
    }

    /// A value, or that there is none.
    mutating func value(_ text: String?) {
        guard let text else { return missing("none") }
        element("code", TextExcerpt.value(text))
    }

    /// Values, one below the other; those of a long list but for its beginning in a part that can be opened.
    mutating func names(_ names: [String]) {
        guard names.count > 1 else { return value(names.first) }
        list(names.prefix(TextExcerpt.maximumCount))
        guard names.count > TextExcerpt.maximumCount else { return }
        element("details", ["class": "more"]) { page in
            page.element("summary", "\(names.count - TextExcerpt.maximumCount) more")
        }
        list(names.dropFirst(TextExcerpt.maximumCount))
    }

    private mutating func list(_ names: ArraySlice<String>) {
        element("ul", ["class": "names"]) { page in
            for name in names { page.element("li") { $0.value(name) } }
        }
    }

    mutating func missing(_ word: String) { element("span", ["class": "faint"], word) }
}
