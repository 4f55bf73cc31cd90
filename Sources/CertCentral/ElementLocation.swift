// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// Where an element of a list stands, in 16 bytes, for there may be millions.
struct ElementLocation: Sendable {
    /// The first byte of the element.
    let offset: UInt32
    /// The line of that byte; the highest bit says that the element is the value of a key.
    private let lineAndKeyed: UInt32
    /// The first byte of that line.
    let lineStart: UInt32
    /// The element's place in its array, from 0; of a keyed element, the first digit of its key.
    let ordinal: UInt32

    /// Makes a location; each number must be below 2^32, and the line below 2^31, as a text within the limits has it.
    init(_ scanner: JSONScanner, ordinal: Int, isKeyed: Bool) {
        offset = UInt32(clamping: scanner.offset)
        lineAndKeyed = min(UInt32(clamping: scanner.line), Self.keyed - 1) | (isKeyed ? Self.keyed : 0)
        lineStart = UInt32(clamping: scanner.lineStart)
        self.ordinal = UInt32(clamping: ordinal)
    }

    private static let keyed: UInt32 = 1 << 31

    /// The line, from 1.
    var line: UInt32 { lineAndKeyed & ~Self.keyed }
    /// Whether the element is the value of a key.
    var isKeyed: Bool { lineAndKeyed & Self.keyed != 0 }
    /// The line and column.
    var position: SourcePosition {
        SourcePosition(line: Int(line), column: Int(offset) - Int(lineStart) + 1)
    }
}
