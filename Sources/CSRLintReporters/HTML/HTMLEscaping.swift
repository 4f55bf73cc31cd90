// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The escapes of HTML text and of attribute values in double quotes.
enum HTMLEscaping {
    /// Text in which nothing is markup, with every hidden character spelled out: no reference could carry all of them
    /// (HTML, 13.1.4).
    static func escaped(_ text: String) -> String {
        let safe = TerminalEscaping.escaped(text)
        guard safe.utf8.contains(where: isMarkup) else { return safe }
        var escaped = ""
        for scalar in safe.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        default: false
        }
    }
}
