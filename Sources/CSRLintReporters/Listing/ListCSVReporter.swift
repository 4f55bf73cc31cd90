// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Lists reissues as comma-separated values with a header line.
///
/// Several names in one cell are separated by a space; a request is its base64 without the armour, whose dashes a
/// spreadsheet would take for a formula.
struct ListCSVReporter {
    let fields: [ListedField]

    func write(_ rows: some Sequence<ListedReissue>, to sink: any ReportSink) throws {
        var output = PieceBuffer(sink: sink)
        output.append(row: fields.map(\.name))
        for row in rows {
            output.append(row: fields.map { cell(of: $0.value(row)) })
            try output.drain()
        }
        try output.finish()
    }

    private func cell(of value: ListedField.Value) -> String {
        switch value {
        case .text(let text): CSVEscaping.guarded(text ?? "")
        case .pem(let pem): (pem ?? "").split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
        case .number(let number): number.map { String($0) } ?? ""
        case .truth(let truth): truth.map { $0 ? "true" : "false" } ?? ""
        case .texts(let texts): CSVEscaping.guarded((texts ?? []).joined(separator: " "))
        }
    }
}
