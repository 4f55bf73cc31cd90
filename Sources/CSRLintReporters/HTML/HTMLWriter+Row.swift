// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// What the closed row of a reissue or a request shows.
struct RowHead {
    /// The position of the row in the run.
    let row: Int
    let title: String
    /// The verdict, and what the row is about, in a few words each.
    let facts: [String]
    /// Whether the row is open even if nothing grave was found.
    let isOpen: Bool
    /// Whether the row was not checked, so that no filter hides it.
    let isUnchecked: Bool
}

extension HTMLWriter {
    /// A row that can be closed: its head, its content, and what was found on it.
    ///
    /// The content stands beside the `<details>`, and the style hides it: what stands inside a closed one no style that
    /// older browsers know can bring back for print.
    mutating func row(_ head: RowHead, findings: [Finding], _ content: (inout HTMLWriter) -> Void) {
        let counts = FindingCounts(findings)
        let isOpen = head.isOpen || counts.worst.map { $0 > .note } ?? false
        let filtering = Self.filtering(worst: counts.worst, isUnchecked: head.isUnchecked)
        block("div", ["class": "row \(filtering)", "id": Self.rowID(head.row)]) { page in
            page.line("details", isOpen ? ["open": ""] : [:]) { page in
                page.element("summary") { page in
                    page.element("h3") { page in
                        page.text(head.title)
                        page.marks(counts)
                        page.text(" ")
                        page.element("span", ["class": "about"], head.facts.joined(separator: " · "))
                    }
                }
            }
            page.block("div", ["class": "body"]) { page in
                content(&page)
                page.findings(findings, heading: "h4")
            }
        }
    }

    /// The counts, each in the colour of its severity.
    private mutating func marks(_ counts: FindingCounts) {
        let parts = counts.parts
        for (severity, text) in parts.isEmpty ? [(nil, "no findings")] : parts {
            self.text(" ")
            element("span", ["class": "mark \(severity?.rawValue ?? "faint")"], text)
        }
    }

    /// The id of a row, which links lead to.
    static func rowID(_ row: Int) -> String { "row-\(row)" }

    /// The classes by which the filters hide.
    static func filtering(worst: Severity?, isUnchecked: Bool) -> String {
        "worst-\(worst?.rawValue ?? "none")" + (isUnchecked ? " is-unchecked" : "")
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
        entries(names) { $0.value($1) }
    }

    /// Entries, one below the other; those of a long list but for its beginning in a part that can be opened.
    mutating func entries<Entry>(
        _ entries: [Entry], limit: Int = TextExcerpt.maximumCount, _ write: (inout HTMLWriter, Entry) -> Void
    ) {
        list(entries.prefix(limit), write)
        guard entries.count > limit else { return }
        more("\(entries.count - limit) more")
        list(entries.dropFirst(limit), write)
    }

    /// What opens the list that follows. Print shows the list and not this.
    mutating func more(_ words: String) {
        element("details", ["class": "more"]) { $0.element("summary", words) }
    }

    private mutating func list<Entry>(_ entries: ArraySlice<Entry>, _ write: (inout HTMLWriter, Entry) -> Void) {
        element("ul", ["class": "names"]) { page in
            for entry in entries { page.element("li") { write(&$0, entry) } }
        }
    }

    mutating func missing(_ word: String) { element("span", ["class": "faint"], word) }
}
