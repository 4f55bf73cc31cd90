// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Takes the parts of values one after another.
///
/// A text or digest that was written before is written as the place where it stands: the names, dates and requests of
/// an order come again and again.
public struct PackWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var sharedTexts: [String] = []
    private var sharedTextNumbers: [KeyedDigest: Int] = [:]
    private var textPlaces: [KeyedDigest: Int] = [:]
    private var digestPlaces: [SHA256Digest: Int] = [:]

    init() {}

    /// Writes a number; small ones take a byte.
    public mutating func write(_ number: Int64) {
        // Zigzag: the sign goes to the lowest bit, so that -1 is as short as 1.
        var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a number.
    public mutating func write(_ number: Int) { write(Int64(number)) }

    /// Writes a truth.
    public mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

    /// Writes a text.
    public mutating func write(_ text: String) {
        let count = text.utf8.count
        if count >= Self.shortestReferredText {
            let digest = KeyedDigest(text)
            if let place = textPlaces[digest] { return write(place << 1 | 1) }
            textPlaces[digest] = bytes.count
        }
        write(count << 1)
        bytes.append(contentsOf: text.utf8)
    }

    /// Below this length a text is as short as the place of another.
    private static let shortestReferredText = 4

    /// Writes a text of the few that many values have; it is made once, and reading it costs nothing.
    public mutating func writeShared(_ text: String) {
        let digest = KeyedDigest(text)
        if let number = sharedTextNumbers[digest] {
            write(number)
        } else {
            sharedTextNumbers[digest] = sharedTexts.count
            write(sharedTexts.count)
            sharedTexts.append(text)
        }
    }

    /// Writes a digest.
    public mutating func write(_ digest: SHA256Digest) {
        if let place = digestPlaces[digest] { return write(place) }
        write(0)
        digestPlaces[digest] = bytes.count
        for word in [digest.words.0, digest.words.1, digest.words.2, digest.words.3] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
    }

    /// Writes whether there is a value, and the value.
    public mutating func write<Value>(_ value: Value?, _ part: (inout PackWriter, Value) -> Void) {
        write(value != nil)
        if let value { part(&self, value) }
    }

    /// Writes how many values there are, and each of them.
    public mutating func write<Value>(_ values: [Value], _ part: (inout PackWriter, Value) -> Void) {
        write(values.count)
        for value in values { part(&self, value) }
    }

    /// Lets go of memory that was reserved for growth. What comes after is not shared with what came before.
    mutating func trim() {
        bytes.trim()
        (sharedTextNumbers, textPlaces, digestPlaces) = ([:], [:], [:])
    }
}
