// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension HTMLWriter {
    /// What became of the waivers: what somebody has to know, and those that hold.
    mutating func waivers(_ uses: [WaiverUse]) throws {
        guard !uses.isEmpty else { return }
        try block("section", ["aria-labelledby": "waivers"]) { page in
            page.line("h2", ["id": "waivers"], "Waivers")
            let notices = uses.compactMap(\.notice)
            if !notices.isEmpty {
                page.block("ul") { page in
                    for notice in notices { page.line("li", TextExcerpt.sentence(notice)) }
                }
            }
            let inForce = uses.filter(\.isInForce)
            guard !inForce.isEmpty else { return }
            try page.block("div", ["class": "scroll"]) { page in
                try page.block("table") { page in
                    page.line("caption", "Waivers in force")
                    page.columns(["Rule", "Scope", "Reason", "Owner", "End", "Findings"])
                    try page.block("tbody") { page in
                        for use in inForce {
                            page.row(of: use)
                            try page.drain()
                        }
                    }
                }
            }
        }
    }

    private mutating func row(of use: WaiverUse) {
        let waiver = use.waiver
        line("tr") { page in
            page.element("th", ["scope": "row"]) { $0.element("code", waiver.ruleID) }
            page.element("td") { page in
                for part in waiver.scopeParts { page.element("div", TextExcerpt.value(part)) }
            }
            page.element("td", TextExcerpt.sentence(waiver.reason))
            page.element("td", TextExcerpt.value(waiver.owner))
            page.element("td", waiver.expires)
            page.element("td", use.findingsText)
        }
    }
}
