// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The escapes of SARIF's message strings.
///
/// Braces hold the places of arguments (section 3.11.5) and brackets the text of links (section 3.11.6), so that text
/// from outside must have neither as they stand. Control and invisible characters are spelled out beforehand: a viewer
/// shows what JSON's own escapes would bring back.
enum SARIFMessage {
    static func escaped(_ text: String) -> String {
        TerminalEscaping.escaped(text).replacing(scalars: ["{": "{{", "}": "}}", "[": "\\[", "]": "\\]"])
    }
}

extension JSONWriter {
    /// A member that is a message; none is empty.
    mutating func message(_ name: String, _ text: String, orElse other: String) {
        object(name) { $0.member("text", SARIFMessage.escaped(text.isEmpty ? other : text)) }
    }
}
