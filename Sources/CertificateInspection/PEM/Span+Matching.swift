// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Span where Element == UInt8 {
    /// Whether `literal` stands at `start`.
    func matches(_ literal: [UInt8], at start: Int) -> Bool {
        guard start >= 0, count - start >= literal.count else { return false }
        for index in literal.indices where self[start &+ index] != literal[index] { return false }
        return true
    }

    /// Whether `literal`, which is upper-case ASCII, stands at `start` in any case.
    func matchesIgnoringCase(_ literal: [UInt8], at start: Int) -> Bool {
        guard start >= 0, count - start >= literal.count else { return false }
        for index in literal.indices where self[start &+ index].uppercasedASCII != literal[index] { return false }
        return true
    }

    /// Whether `literal` stands anywhere.
    func contains(_ literal: [UInt8]) -> Bool {
        for index in 0..<count where matches(literal, at: index) { return true }
        return false
    }

    /// Where the upper-case `literal` stands first in a stretch, in any case.
    func firstOffset(of literal: [UInt8], in range: Range<Int>) -> Int? {
        range.first { matchesIgnoringCase(literal, at: $0) }
    }

    /// Whether two stretches hold the same bytes.
    func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for index in 0..<left.count where self[left.lowerBound + index] != self[right.lowerBound + index] {
            return false
        }
        return true
    }

    /// A stretch without the white space, escaped line ends, NUL and end-of-file bytes at both of its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            if self[start].isOuterBlank {
                start += 1
            } else if let escape = LineEndEscape(self, at: start, to: end), escape.kind != .slash {
                start = escape.end
            } else {
                break
            }
        }
        trailing: while end > start {
            if self[end - 1].isOuterBlank {
                end -= 1
                continue
            }
            switch self[end - 1] {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                guard end - 2 >= start, self[end - 2] == UInt8(ascii: "\\") else { break trailing }
                end -= 2
                while end > start, self[end - 1] == UInt8(ascii: "\\") { end -= 1 }
            default: break trailing
            }
        }
        return start..<end
    }
}

extension UInt8 {
    /// The capital of an ASCII letter, any other byte as it is.
    var uppercasedASCII: UInt8 { (0x61...0x7A).contains(self) ? self - 0x20 : self }

    /// Whether it is white space on a line: space, tab, vertical tab, form feed.
    var isBlankInLine: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }

    /// Whether it is nothing but white space round a text: NUL and SUB end a file of old.
    var isOuterBlank: Bool { isBlankInLine || isLineEnd || self == 0x00 || self == 0x1A }

    /// Whether it ends a line.
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
