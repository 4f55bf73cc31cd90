// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The escapes of HTML text and of attribute values in double quotes.
enum HTMLEscaping {
    /// Text in which nothing is markup, with every hidden character spelled out: no reference could carry all of them
    /// (HTML, 13.1.4).
    static func escaped(_ text: String) -> String { TerminalEscaping.escaped(text).replacing(scalars: entities) }

    private static let entities: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
}
