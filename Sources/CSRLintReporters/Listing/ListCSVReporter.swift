// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Lists reissues as comma-separated values with a header line.
///
/// Several names in one cell are separated by a space; a request is its base64 without the armour, whose dashes a
/// spreadsheet would take for a formula.
struct ListCSVReporter: ListLines {
    private let fields: [ListedField]
    private var output: PieceBuffer

    init(fields: [ListedField], sink: any ReportSink) {
        self.fields = fields
        output = PieceBuffer(sink: sink)
        output.append(row: fields.map(\.name))
    }

    mutating func write(_ row: ListedReissue) throws {
        output.append(row: fields.map { cell(of: $0.value(row)) })
        try output.drain()
    }

    /// Has no place for it.
    mutating func write(_ failure: Report.Failure) {}

    mutating func flush() throws { try output.finish() }

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
