// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A run of packed elements with the texts that they share.
struct PackedSegment<Element: Packable>: Sequence, Sendable {
    private static var fullSize: Int { 64 << 10 }

    private var writer = PackWriter()
    private var offsets: [UInt32] = []

    init() {}

    init(_ elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    var count: Int { offsets.count }

    var isFull: Bool { writer.bytes.count >= Self.fullSize }

    mutating func append(_ element: Element) {
        offsets.append(UInt32(truncatingIfNeeded: writer.bytes.count))
        element.pack(into: &writer)
    }

    func element(at offset: Int) -> Element {
        var reader = PackReader(writer, at: Int(offsets[offset]))
        return Element(unpacking: &reader)
    }

    mutating func trim() {
        writer.trim()
        offsets.trim()
    }

    func makeIterator() -> some IteratorProtocol<Element> {
        offsets.indices.lazy.map { element(at: $0) }.makeIterator()
    }
}
