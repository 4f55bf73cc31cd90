// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The last line of defence of everything that a terminal or a log shows.
///
/// What a report holds is in visible form already; whatever is not (C0, C1, DEL, reordering and invisible characters,
/// line breaks) is spelled out here, as `\u{1B}`. So is what a pipeline takes for a command: `##[error]` and `##vso[`
/// anywhere, `::error::` where a line begins.
package enum TerminalEscaping {
    /// Text that does not begin a line.
    package static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) { return text }
        var escaped = ""
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if DisplayText.isHidden(scalar) || scalar == "#" && last == "#" {
                escaped += spelledOut(scalar)
            } else {
                escaped.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return escaped
    }

    /// Text that is escaped and begins a line; spaces before it count for nothing.
    static func escapedBeginning(_ text: String) -> String {
        let word = text.unicodeScalars.drop { $0 == " " }
        guard word.starts(with: "::".unicodeScalars) else { return text }
        return String(text.unicodeScalars.prefix { $0 == " " }) + spelledOut(":") + String(word.dropFirst())
    }

    private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
}
