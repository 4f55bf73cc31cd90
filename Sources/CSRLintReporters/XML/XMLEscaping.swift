// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The escapes of XML text and attribute values.
///
/// Characters that XML 1.0 cannot carry at all (section 2.2), and those that hide or reorder text, are spelled out.
enum XMLEscaping {
    static func escaped(_ text: String) -> String {
        TerminalEscaping.escaped(text).replacing(scalars: entities)
    }

    /// Quotation marks end an attribute, and `]]>` must not stand in text (section 2.4).
    private static let entities: [Unicode.Scalar: String] = [
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]
}
