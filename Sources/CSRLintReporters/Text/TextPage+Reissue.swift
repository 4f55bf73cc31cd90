// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension TextPage {
    mutating func orderHead(_ order: Report.Order, run: Report.Run, tool: Report.Tool) {
        let name: String =
            if let orderID = order.orderID {
                "CertCentral order \(orderID)"
            } else {
                TextExcerpt.value(order.source.path ?? "standard input")
            }
        let parts: [String?] = [
            Quantity.text(order.reissues.count, "reissue"), run.asOf.map { "as of \($0.description.prefix(10))" },
            "OpenSSL \(tool.openSSLVersion)",
        ]
        line([Piece(name, .strong)] + parts.compactMap { $0 }.map { Piece("· " + $0) }, gap: 1)
        blank()
    }

    mutating func reissueHead(_ reissue: ReissueReport, columns: ReissueColumns) {
        let pieces = columns.pieces(of: reissue)
        line(
            [Piece("● " + (pieces.first?.text ?? ""), .strong, minimumWidth: 2 + (pieces.first?.minimumWidth ?? 0))]
                + pieces.dropFirst())
    }

    /// Findings about something in the list that is no reissue.
    mutating func strayFindings(_ findings: some Sequence<Finding>) {
        for finding in findings {
            line([Piece("●", .strong), Piece(finding.placeText)], gap: 1)
            self.finding(finding, on: nil)
        }
    }

    mutating func verdict(of reissue: ReissueReport) {
        switch reissue.verdict {
        case .match:
            line([Piece("✔ match", .good)], indent: 2)
        case .mismatch:
            let differing = reissue.comparison.differingParts.joined(separator: ", ")
            line([Piece("≠ mismatch", .strong), Piece("in " + differing)], gap: 1, indent: 2)
        case .notChecked:
            let reason = reissue.csr.failure?.message ?? "nothing to compare"
            paragraph([Piece("○ not checked", .strong)], words: TextExcerpt.words(of: reason), indent: 2)
        }
    }
}
