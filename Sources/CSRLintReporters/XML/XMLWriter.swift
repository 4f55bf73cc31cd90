// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Writes one XML document, element by element, a line each.
struct XMLWriter {
    typealias Attributes = KeyValuePairs<String, String>

    private var output: PieceBuffer
    private var depth = 0

    init(sink: any ReportSink) {
        output = PieceBuffer(sink: sink)
        output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// An element with elements in it.
    mutating func element(
        _ name: String, _ attributes: Attributes = [:], _ content: (inout XMLWriter) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// An element without any content.
    mutating func element(_ name: String, _ attributes: Attributes) {
        startTag(name, attributes)
        output.append("/>\n")
    }

    /// An element that holds lines of text.
    mutating func element(_ name: String, _ attributes: Attributes = [:], lines: [String]) {
        guard !lines.isEmpty else { return element(name, attributes) }
        startTag(name, attributes)
        output.append(">" + lines.map(XMLEscaping.escaped).joined(separator: "\n") + "</\(name)>\n")
    }

    /// Begins an element whose end is written by `close`.
    mutating func open(_ name: String, _ attributes: Attributes) {
        startTag(name, attributes)
        output.append(">\n")
        depth += 1
    }

    /// Ends the element that was begun last.
    mutating func close(_ name: String) {
        depth -= 1
        indent()
        output.append("</\(name)>\n")
    }

    /// Passes on what has been written once it is worth a piece.
    mutating func drain() throws { try output.drain() }

    /// Passes on what has been written.
    mutating func finish() throws { try output.finish() }

    private mutating func startTag(_ name: String, _ attributes: Attributes) {
        indent()
        output.append("<" + name)
        for (name, value) in attributes { output.append(" \(name)=\"\(XMLEscaping.escaped(value))\"") }
    }

    private mutating func indent() { output.append(repeating: UInt8(ascii: " "), count: 2 * depth) }
}
