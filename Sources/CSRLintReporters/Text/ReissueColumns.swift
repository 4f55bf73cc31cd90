// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The one-line view of the reissues of an order, in columns that line up.
struct ReissueColumns {
    /// A longer text does not widen its column; it shifts what follows on its own line.
    private static let widest = 40

    private var widths: [Int] = []

    init(_ reissues: PackedArray<ReissueReport>) {
        for reissue in reissues {
            for (column, text) in Self.cells(of: reissue).enumerated() {
                if column == widths.count { widths.append(0) }
                let width = DisplayWidth.columns(of: TerminalEscaping.escaped(text))
                if width <= Self.widest { widths[column] = max(widths[column], width) }
            }
        }
    }

    func pieces(of reissue: ReissueReport) -> [TextPage.Piece] {
        let cells = Self.cells(of: reissue)
        return cells.enumerated().map { column, text in
            // The last column needs no filling; the wider ones keep more distance.
            let width = column < cells.count - 1 ? widths[column] + (column < 2 ? 0 : 1) : 0
            return TextPage.Piece(
                text, column == 0 ? .strong : .plain, minimumWidth: width
            )
        }
    }

    private static func cells(of reissue: ReissueReport) -> [String] {
        [
            reissue.certificateID.map { String($0) } ?? "no id",
            TextExcerpt.value(reissue.status ?? "no status"),
            TextExcerpt.value(reissue.record.commonName ?? "no common name"),
            reissue.datesText,
            reissue.csr.key?.shortText ?? "no key",
            reissue.csr.signature.map { TextExcerpt.value($0.algorithm) } ?? "",
        ]
    }

    /// The day of a date with a time; other text stays as it is.
    static func day(of date: String) -> String {
        let utf8 = date.utf8
        let isDated = utf8.count > 10 && utf8.prefix(10).allSatisfy { (0x2D...0x39).contains($0) }
        return isDated ? String(date.prefix(10)) : TextExcerpt.value(date)
    }
}

extension RequestSummary.Key {
    /// The algorithm and the size or the curve: `RSA 2048`, `EC P-256`.
    var shortText: String {
        let detail = curve ?? bits.map { String($0) }
        return [algorithm, detail].compactMap { $0.map(TextExcerpt.value) }.joined(separator: " ")
    }

    /// The key in a few characters: what it is, and the beginning of its digest.
    var briefText: String { "\(shortText) \(spkiSHA256.description.prefix(8))" }
}
