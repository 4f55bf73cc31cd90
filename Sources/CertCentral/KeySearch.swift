// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Finds a key in text, also where the text spells some of its octets otherwise, in one pass over the text.
struct KeySearch {
    /// How text may spell an octet: always as itself, and in these ways.
    struct Spelling: OptionSet {
        let rawValue: Int
        /// As JSON does: `\u0041`, `\/`.
        static let json = Spelling(rawValue: 1)
        /// As a URL does: `%41`.
        static let percent = Spelling(rawValue: 2)
        /// All ways of text that may be anything.
        static let all: [Spelling] = [[], .json, .percent, [.json, .percent]]
        /// All ways inside a string of JSON.
        static let insideJSON: [Spelling] = [.json, [.json, .percent]]
    }

    private let key: [UInt8]
    /// For each length of a beginning of the key that matches, the length of the next shorter one that does too
    /// (Knuth, Morris and Pratt), so that no octet of the text is looked at again.
    private let shorter: [Int]

    init(_ key: [UInt8]) {
        self.key = key
        var shorter = [Int](repeating: 0, count: key.count)
        var length = 0
        for index in key.indices.dropFirst() {
            while length > 0, key[length] != key[index] { length = shorter[length - 1] }
            if key[length] == key[index] { length += 1 }
            shorter[index] = length
        }
        self.shorter = shorter
    }

    /// Hands over where the key stands, in the order of the text; none overlaps another.
    func forEachMatch(
        in text: [UInt8], _ range: Range<Int>, _ spelling: Spelling, _ take: (Range<Int>) -> Void
    ) {
        // Shorter text cannot hold it, and costs nothing.
        guard !key.isEmpty, range.count >= key.count else { return }
        let end = range.upperBound
        let span = text.span
        var index = range.lowerBound
        var length = 0
        /// Where the last octets begin, as many as the key has, in a ring.
        var starts = [Int](repeating: 0, count: key.count)
        var oldest = 0
        while index < end {
            let (octet, size) = spelling.octet(in: span, at: index, end)
            while length > 0, key[length] != octet { length = shorter[length - 1] }
            guard key[length] == octet else {
                index += size
                continue
            }
            length += 1
            starts[oldest] = index
            oldest = oldest + 1 == key.count ? 0 : oldest + 1
            index += size
            if length == key.count {
                take(starts[oldest]..<index)
                length = 0
            }
        }
    }

    /// Where the key stands in any of some spellings, in the order of the text; what overlaps is one.
    func matches(in text: [UInt8], _ range: Range<Int>, _ spellings: [Spelling]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for spelling in spellings { forEachMatch(in: text, range, spelling) { found.append($0) } }
        guard found.count > 1 else { return found }
        found.sort { $0.lowerBound < $1.lowerBound }
        return found.reduce(into: []) { merged, match in
            if let last = merged.last, match.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, match.upperBound)
            } else {
                merged.append(match)
            }
        }
    }
}

extension KeySearch.Spelling {
    /// The octet that stands at an index, and by how many bytes; 0, which no key has, for a character that is not ASCII.
    fileprivate func octet(in text: borrowing Span<UInt8>, at index: Int, _ end: Int) -> (UInt8, Int) {
        let (first, size) = unescaped(text, index, end)
        guard first == UInt8(ascii: "%"), contains(.percent) else { return (first, size) }
        var value: UInt8 = 0
        var total = size
        for _ in 0..<2 {
            guard index + total < end else { return (first, size) }
            let (octet, size) = unescaped(text, index + total, end)
            guard let digit = hexadecimalValue(octet) else { return (first, size) }
            value = value << 4 | digit
            total += size
        }
        return (value, total)
    }

    private func unescaped(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> (UInt8, Int) {
        let byte = text[index]
        guard byte == UInt8(ascii: "\\"), contains(.json), index + 1 < end else { return (byte, 1) }
        switch text[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (text[index + 1], 2)
        case UInt8(ascii: "u"):
            guard index + 6 <= end else { return (byte, 1) }
            var value: UInt16 = 0
            for place in index + 2..<index + 6 {
                guard let digit = hexadecimalValue(text[place]) else { return (byte, 1) }
                value = value << 4 | UInt16(digit)
            }
            return (value < 0x80 ? UInt8(value) : 0, 6)
        default: return (0, 2)
        }
    }
}
