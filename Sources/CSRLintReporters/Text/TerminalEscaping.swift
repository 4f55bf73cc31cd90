// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The last line of defence of everything that a terminal or a log shows.
///
/// What a report holds is in visible form already; whatever is not (C0, C1, DEL, reordering and invisible characters,
/// line breaks) is spelled out here, as `\u{1B}`.
package enum TerminalEscaping {
    package static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        guard text.unicodeScalars.contains(where: DisplayText.isHidden) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            if DisplayText.isHidden(scalar) {
                escaped += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
