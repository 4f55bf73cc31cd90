// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Lists reissues as a table for a person: a line a reissue, and its further fields under it.
struct ListTableReporter {
    /// The columns of the table, with their widths; all other fields stand under the row.
    private static let columns: [(name: String, width: Int)] = [
        ("order_id", 10), ("id", 10), ("status", 10), ("common_name", 30), ("key_size", 8), ("valid_till", 10),
    ]

    let fields: [ListedField]
    let style: TextStyle

    func write(
        _ rows: some Sequence<ListedReissue>, failures: () -> [Report.Failure], to sink: any ReportSink
    ) throws {
        var page = TextPage(sink: sink, style: style)
        page.line(Self.columns.map { TextPage.Piece($0.name, .strong, minimumWidth: $0.width) })
        for row in rows {
            let values = Dictionary(fields.map { ($0.name, $0.value(row)) }) { first, _ in first }
            page.line(
                Self.columns.map { column in
                    TextPage.Piece(text(of: values[column.name]) ?? "-", minimumWidth: column.width)
                })
            for field in fields where !Self.columns.contains(where: { $0.name == field.name }) {
                writeDetail(field.name, values[field.name], to: &page)
            }
            try page.drain()
        }
        try page.remainder(skipped: [], failures: failures())
        try page.finish()
    }

    private func writeDetail(_ name: String, _ value: ListedField.Value?, to page: inout TextPage) {
        let label = [TextPage.Piece(name, .faint, minimumWidth: 24)]
        if case .texts(let texts?) = value {
            page.paragraph(label, words: TextExcerpt.list(texts, count: texts.count).commaSeparated, indent: 2)
        } else if let text = text(of: value) {
            page.paragraph(label, words: [text], indent: 2)
        }
    }

    private func text(of value: ListedField.Value?) -> String? {
        switch value {
        case .text(let text): text.map(TextExcerpt.value)
        case .number(let number): number.map { String($0) }
        case .truth(let truth): truth.map { $0 ? "yes" : "no" }
        case .texts, .pem, nil: nil
        }
    }
}
