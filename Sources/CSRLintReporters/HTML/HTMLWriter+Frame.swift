// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// Everything up to the body, and the link over what repeats.
    mutating func head(run: Report.Run, counts: String, tool: Report.Tool) {
        documentType()
        open("html", ["lang": "en"])
        endLine()
        block("head") { page in
            page.empty("meta", ["charset": "utf-8"])
            page.empty("meta", ["http-equiv": "Content-Security-Policy", "content": HTMLStyle.policy])
            page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            page.empty("meta", ["name": "color-scheme", "content": "light dark"])
            page.empty("meta", ["name": "generator", "content": "csrlint \(tool.version)"])
            page.line("title", "csrlint: \(run.outcome.words), \(counts)")
            page.style()
        }
        open("body")
        endLine()
        line("a", ["class": "skip", "href": "#summary"], "Skip to the summary")
    }

    mutating func header(_ title: String, run: Report.Run, counts: String) {
        block("header") { page in
            page.line("h1", title)
            page.line("p", ["class": "outcome"]) { page in
                let outcome = run.outcome
                page.element(
                    "span", ["class": outcome.isGood ? "mark good" : "mark error"],
                    "\(outcome.glyph) \(outcome.words)")
                page.text(" · " + counts)
                guard !run.isComplete else { return }
                page.text(" · ")
                page.element("a", ["href": "#unchecked"], "what was not checked")
            }
        }
    }

    /// Links to the orders, where there is more than one.
    mutating func contents(of report: Report, titles: [String], counts: [FindingCounts]) throws {
        guard report.orders.count > 1 else { return }
        try block("nav", ["aria-label": "Orders"]) { page in
            page.open("details", counts.count <= Self.shownOrderCount ? ["open": ""] : [:])
            page.line("summary", Quantity.text(counts.count, "order"))
            try page.block("ol") { page in
                for (position, order) in report.orders.enumerated() {
                    page.line("li") { page in
                        page.element("a", ["href": "#order-\(position + 1)"], titles[position])
                        page.text(" · \(Quantity.text(order.reissues.count, "reissue"))")
                        page.text(" · \(counts[position].text ?? "no findings")")
                    }
                    try page.drain()
                }
            }
            page.close("details")
            page.endLine()
        }
    }

    /// What a reader may leave out. Each is a `<details>` that hides, while it is open, what the style says, and those
    /// after it, which could hide no more: the strictest comes first.
    mutating func filters(of things: String) {
        line("p", ["class": "filters faint"], "Show only \(things) with")
        for (name, title) in [
            ("only-errors", "errors"), ("only-grave", "errors or warnings"), ("only-found", "findings"),
        ] {
            line("details", ["class": "filter \(name)"]) { page in
                page.element("summary", title)
                page.element("p", "What has none is hidden, but for what was not checked; close this to see it.")
            }
        }
    }

    mutating func foot(tool: Report.Tool) {
        block("footer") { page in
            page.line("p", "csrlint \(tool.version) · OpenSSL \(tool.openSSLVersion)")
        }
        close("body")
        endLine()
        close("html")
        endLine()
    }

    /// A longer table of contents begins closed.
    private static var shownOrderCount: Int { 20 }
}
