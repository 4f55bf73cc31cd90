// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A text of which parts are replaced one after another, and the rest stays byte for byte.
struct ByteEdit {
    private let text: [UInt8]
    private var edited: [UInt8] = []
    private var position = 0

    init(_ text: [UInt8]) { self.text = text }

    /// Replaces a part; it must lie after those replaced before.
    mutating func replace(_ range: Range<Int>, with other: [UInt8]) {
        edited += text[position..<range.lowerBound]
        edited += other
        position = range.upperBound
    }

    /// The whole text.
    func result() -> [UInt8] { position == 0 ? text : edited + text[position...] }
}
