// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The escapes of JSON strings.
///
/// Beyond what RFC 8259 section 7 demands, everything that `DisplayText` would spell out is written as `\u`: a report
/// is also looked at in a terminal, and a JSON reader sees the same text either way. So is the second of two number
/// signs, which begin a command (`##[error]`) wherever they stand in a pipeline's log.
enum JSONEscaping {
    /// Whether all bytes stand in a JSON string as themselves.
    static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x23 && byte != 0x5C else { return false }
        }
        return true
    }

    /// The inside of a string that holds more than plain bytes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "#" where last == "#": escaped += "\\u0023"
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case _ where DisplayText.isHidden(scalar):
                for unit in String(scalar).utf16 { escaped += "\\u" + fourDigits(unit) }
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func fourDigits(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
