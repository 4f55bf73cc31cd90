// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Gives the parts of values back in the order in which they were written.
public struct PackReader {
    private let bytes: [UInt8]
    private let sharedTexts: [String]
    private var position: Int

    init(_ writer: PackWriter, at position: Int) {
        bytes = writer.bytes
        sharedTexts = writer.sharedTexts
        self.position = position
    }

    /// Reads a number.
    public mutating func number() -> Int64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while bytes[position] & 0x80 != 0 {
            number |= UInt64(bytes[position] & 0x7F) << shift
            shift += 7
            position += 1
        }
        number |= UInt64(bytes[position]) << shift
        position += 1
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// Reads a number.
    public mutating func integer() -> Int { Int(number()) }

    /// Reads a truth.
    public mutating func truth() -> Bool {
        position += 1
        return bytes[position - 1] != 0
    }

    /// Reads a text.
    public mutating func text() -> String {
        let head = integer()
        if head & 1 == 1 {
            let end = position
            defer { position = end }
            position = head >> 1
            return text()
        }
        position += head >> 1
        return String(decoding: bytes[position - head >> 1..<position], as: UTF8.self)
    }

    /// Reads a text of the few that many values have.
    public mutating func sharedText() -> String { sharedTexts[integer()] }

    /// Reads a digest.
    public mutating func digest() -> SHA256Digest {
        let head = integer()
        let place = head == 0 ? position : head
        func word(_ index: Int) -> UInt64 {
            var word: UInt64 = 0
            for offset in 0..<8 { word = word << 8 | UInt64(bytes[place + index * 8 + offset]) }
            return word
        }
        if head == 0 { position += 32 }
        return SHA256Digest(words: (word(0), word(1), word(2), word(3)))
    }

    /// Reads whether there is a value, and the value.
    public mutating func optional<Value>(_ part: (inout PackReader) -> Value) -> Value? {
        truth() ? part(&self) : nil
    }

    /// Reads how many values there are, and each of them.
    public mutating func array<Value>(_ part: (inout PackReader) -> Value) -> [Value] {
        let count = integer()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(part(&self)) }
        return values
    }
}
