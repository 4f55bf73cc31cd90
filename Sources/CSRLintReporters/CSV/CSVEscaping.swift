// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The escapes of comma-separated values.
enum CSVEscaping {
    /// Text that no spreadsheet takes for a formula.
    static func guarded(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }

    /// A cell, quoted where it must be (RFC 4180 section 2), with every control character spelled out.
    static func quoted(_ cell: String) -> String {
        let safe = TerminalEscaping.escaped(cell)
        guard safe.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") }) else { return safe }
        return "\"" + safe.replacing(scalars: ["\"": "\"\""]) + "\""
    }
}

extension PieceBuffer {
    /// A row of comma-separated values.
    mutating func append(row cells: [String]) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { append(UInt8(ascii: ",")) }
            append(CSVEscaping.quoted(cell))
        }
        append("\r\n")
    }
}
