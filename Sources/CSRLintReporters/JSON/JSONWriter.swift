// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes one JSON text, member by member, in the order of the calls.
///
/// A container is laid out in lines, one member each, or compactly on one line; whatever lies in a compact one is
/// compact. The layout depends on nothing but the calls, so that equal reports are equal bytes.
struct JSONWriter {
    /// How the members of a container are laid out.
    enum Layout {
        /// On one line.
        case compact
        /// A line each.
        case lines
    }

    private var output: PieceBuffer
    private var layouts: [Layout] = []
    private var isFirst = true
    private var followsKey = false

    init(sink: any ReportSink) {
        output = PieceBuffer(sink: sink)
    }

    mutating func object(_ layout: Layout = .compact, _ members: (inout JSONWriter) throws -> Void) rethrows {
        open("{", layout)
        try members(&self)
        close("}")
    }

    mutating func array(_ layout: Layout = .compact, _ elements: (inout JSONWriter) throws -> Void) rethrows {
        open("[", layout)
        try elements(&self)
        close("]")
    }

    mutating func key(_ name: String) {
        separate()
        output.append(UInt8(ascii: "\""))
        output.append(name)
        output.append("\": ")
        followsKey = true
    }

    mutating func value(_ text: String?) {
        guard let text else { return literal("null") }
        separate()
        output.append(UInt8(ascii: "\""))
        output.append(JSONEscaping.isPlain(text.utf8.span) ? text : JSONEscaping.escaped(text))
        output.append(UInt8(ascii: "\""))
    }

    mutating func value(_ number: (some BinaryInteger)?) {
        literal(number.map { String($0) } ?? "null")
    }

    mutating func value(_ truth: Bool?) {
        literal(truth.map { $0 ? "true" : "false" } ?? "null")
    }

    /// Ends a JSON text: the next one stands on a line of its own.
    mutating func endText() {
        output.append(UInt8(ascii: "\n"))
        isFirst = true
    }

    /// Passes on what has been written once it is worth a piece.
    mutating func drain() throws { try output.drain() }

    /// Passes on what has been written.
    mutating func finish() throws { try output.finish() }

    /// Writes elements of an array, on all cores where there are many. The bytes are those of one after another.
    mutating func elements<Elements: RandomAccessCollection & Sendable>(
        of elements: Elements, _ write: @Sendable (inout JSONWriter, Elements.Element) -> Void
    ) throws where Elements.Index == Int {
        let layouts = layouts
        try OrderedChunks(count: elements.count, largestSize: Self.elementsAtATime).run { range in
            var part = JSONWriter(within: layouts)
            for position in range { write(&part, elements[elements.startIndex + position]) }
            return part.output.bytes
        } take: { octets in
            guard !octets.isEmpty else { return }
            if !isFirst { output.append(layouts.last == .compact ? ", " : ",") }
            output.append(octets)
            isFirst = false
            try drain()
        }
    }

    /// How many elements one thread writes before they are passed on.
    private static let elementsAtATime = 16

    private init(within layouts: [Layout]) {
        output = PieceBuffer()
        self.layouts = layouts
    }

    private mutating func literal(_ text: String) {
        separate()
        output.append(text)
    }

    private mutating func open(_ bracket: String, _ layout: Layout) {
        separate()
        output.append(bracket)
        layouts.append(layouts.last == .compact ? .compact : layout)
        isFirst = true
    }

    private mutating func close(_ bracket: String) {
        let layout = layouts.popLast()
        if layout == .lines, !isFirst { startLine() }
        output.append(bracket)
        isFirst = false
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        guard let layout = layouts.last else { return }
        if !isFirst { output.append(UInt8(ascii: ",")) }
        switch layout {
        case .lines: startLine()
        case .compact: if !isFirst { output.append(UInt8(ascii: " ")) }
        }
        isFirst = false
    }

    private mutating func startLine() {
        output.append(UInt8(ascii: "\n"))
        output.append(repeating: UInt8(ascii: " "), count: 2 * layouts.count)
    }
}
