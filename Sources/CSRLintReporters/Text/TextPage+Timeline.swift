// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension TextPage {
    /// The timeline of an order with more than one reissue, oldest first: what changed from one to the next.
    mutating func timeline(of order: Report.Order) throws {
        guard order.history.count > 1 else { return }
        let columns = TimelineColumns(order)
        blank()
        line([Piece("Timeline", .strong)])
        for entry in order.history where order.reissues.indices.contains(entry.reissueIndex) {
            let reissue = order.reissues[entry.reissueIndex]
            paragraph(columns.pieces(of: reissue), words: entry.words, indent: 2)
            try drain()
        }
    }
}

/// The fixed part of each line of a timeline, in columns that line up.
private struct TimelineColumns {
    /// A longer text does not widen its column; it shifts what follows on its own line.
    private static let widest = 40

    private var widths = [0, 0, 0, 0]

    init(_ order: Report.Order) {
        for reissue in order.reissues {
            for (column, text) in Self.cells(of: reissue).enumerated() {
                let width = DisplayWidth.columns(of: TerminalEscaping.escaped(text))
                if width <= Self.widest { widths[column] = max(widths[column], width) }
            }
        }
    }

    func pieces(of reissue: ReissueReport) -> [TextPage.Piece] {
        zip(Self.cells(of: reissue), widths).map { TextPage.Piece($0, minimumWidth: $1) }
    }

    private static func cells(of reissue: ReissueReport) -> [String] {
        [
            reissue.dateCreated.map(ReissueColumns.day) ?? "no date",
            reissue.certificateID.map { String($0) } ?? "no id",
            TextExcerpt.value(reissue.status ?? "no status"),
            reissue.csr.key?.briefText ?? "no key",
        ]
    }
}

extension Report.HistoryEntry {
    /// What changed, and what came next, as words of a sentence.
    fileprivate var words: [String] {
        let clauses = changes.map { $0.words.split(separator: " ").map(String.init) + Self.list($0.names) }
        return Array(clauses.joined(separator: ["·"]))
    }

    private static func list(_ names: [String]) -> [String] {
        TextExcerpt.list(names, count: names.count).commaSeparated
    }
}
