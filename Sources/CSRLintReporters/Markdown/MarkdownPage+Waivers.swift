// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension MarkdownPage {
    /// What became of the waivers: what somebody has to know, and those that hold.
    mutating func waivers(_ uses: [WaiverUse]) throws {
        guard !uses.isEmpty else { return }
        heading(2, "Waivers")
        let notices = uses.compactMap(\.notice)
        if !notices.isEmpty { try list(notices.lazy.map(MarkdownEscaping.sentence)) }
        let inForce = uses.filter(\.isInForce)
        guard !inForce.isEmpty else { return }
        tableHead(["Rule", "Scope", "Reason", "Owner", "End", "Findings"])
        for use in inForce {
            let waiver = use.waiver
            row([
                MarkdownEscaping.code(waiver.ruleID),
                waiver.scopeParts.map(MarkdownEscaping.sentence).joined(separator: ", "),
                MarkdownEscaping.sentence(waiver.reason), MarkdownEscaping.value(waiver.owner), waiver.expires,
                use.findingsText,
            ])
            try drain()
        }
    }
}
