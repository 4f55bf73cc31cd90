// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Writes one HTML page, element by element, in the order of the calls.
///
/// Tags and the names of attributes are those of the caller; every text and every value goes through the escaping.
struct HTMLWriter {
    /// The attributes of an element, in their order.
    typealias Attributes = KeyValuePairs<String, String>

    /// Whether each finding says where it stands against a baseline.
    let showsStatus: Bool
    private var output: PieceBuffer

    init(sink: any ReportSink, showsStatus: Bool) {
        self.showsStatus = showsStatus
        output = PieceBuffer(sink: sink)
    }

    /// An element that holds lines.
    mutating func block(
        _ tag: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        open(tag, attributes)
        endLine()
        try content(&self)
        close(tag)
        endLine()
    }

    /// An element on a line of its own.
    mutating func line(
        _ tag: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        try element(tag, attributes, content)
        endLine()
    }

    /// Text in an element on a line of its own.
    mutating func line(_ tag: String, _ attributes: Attributes, _ text: String) {
        element(tag, attributes, text)
        endLine()
    }

    /// Text in an element without attributes on a line of its own.
    mutating func line(_ tag: String, _ text: String) { line(tag, [:], text) }

    /// An element within a line.
    mutating func element(
        _ tag: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        open(tag, attributes)
        try content(&self)
        close(tag)
    }

    /// Text in an element within a line.
    mutating func element(_ tag: String, _ attributes: Attributes, _ text: String) {
        element(tag, attributes) { $0.text(text) }
    }

    /// Text in an element without attributes within a line.
    mutating func element(_ tag: String, _ text: String) { element(tag, [:], text) }

    /// An element without content, on a line of its own.
    mutating func empty(_ tag: String, _ attributes: Attributes) {
        open(tag, attributes)
        endLine()
    }

    mutating func text(_ text: String) { output.append(HTMLEscaping.escaped(text)) }

    /// Opens an element that a later call closes.
    mutating func open(_ tag: String, _ attributes: Attributes = [:]) {
        output.append("<\(tag)")
        for (name, value) in attributes { output.append(" \(name)=\"\(HTMLEscaping.escaped(value))\"") }
        output.append(UInt8(ascii: ">"))
    }

    mutating func close(_ tag: String) { output.append("</\(tag)>") }

    mutating func endLine() { output.append(UInt8(ascii: "\n")) }

    /// The line that tells a browser to follow the standard.
    mutating func documentType() { output.append("<!DOCTYPE html>\n") }

    /// The style, which is the project's own and must keep its bytes: the page's policy holds their digest.
    mutating func style() { output.append("<style>\(HTMLStyle.text)</style>\n") }

    /// Passes on what has been written once it is worth a piece.
    mutating func drain() throws { try output.drain() }

    /// Passes on what has been written.
    mutating func finish() throws { try output.finish() }
}
