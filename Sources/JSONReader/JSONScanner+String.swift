// csrlint
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    /// Takes a string without decoding it.
    package mutating func string() throws(JSONError) -> JSONStringToken {
        guard try nextByte() == UInt8(ascii: "\"") else { throw unexpected("a string was expected") }
        let token = try stringToken(from: offset + 1)
        offset = token.contents.upperBound + 1
        return token
    }

    private func stringToken(from start: Int) throws(JSONError) -> JSONStringToken {
        let span = bytes.span
        var index = start
        var hasEscapes = false
        var seen: UInt64 = 0
        while true {
            index = firstSpecial(in: span, from: index, to: end, seen: &seen)
            guard index < end else { throw truncated() }
            let byte = span[index]
            if byte == UInt8(ascii: "\"") { break }
            guard byte == UInt8(ascii: "\\") else {
                throw JSONError(.controlCharacter, "a control character stands bare inside a string", at: index)
            }
            hasEscapes = true
            index = try endOfEscape(at: index)
        }
        let isASCII = seen & 0x8080_8080_8080_8080 == 0
        return JSONStringToken(contents: start..<index, hasEscapes: hasEscapes, isASCII: isASCII)
    }

    private func endOfEscape(at index: Int) throws(JSONError) -> Int {
        let length = index + 1 < end && bytes[index + 1] == UInt8(ascii: "u") ? 6 : 2
        for next in index + 1..<index + length {
            guard next < end else { throw truncated() }
            let isValid = length == 2 ? isEscape(bytes[next]) : next == index + 1 || hexValue(bytes[next]) != nil
            guard isValid else { throw JSONError(.badEscape, "an escape that JSON does not know", at: index) }
        }
        return index + length
    }

    private func isEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            true
        default: false
        }
    }
}

/// The first quotation mark, backslash or control character, eight bytes at a time; `end` where there is none.
///
/// `seen` gathers the bits of all bytes passed over, and so tells whether all were ASCII.
func firstSpecial(in span: borrowing Span<UInt8>, from start: Int, to end: Int, seen: inout UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while end &- index >= 8 {
        let word = word(in: span, at: index)
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        // The lowest bit set is exact; those above it may be false, for a borrow runs upwards.
        let below = (word &- ones &* 0x20) & ~word
        let found = (below | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & (ones &* 0x80)
        if found != 0 {
            let distance = found.trailingZeroBitCount
            seen |= word & ~(~0 << UInt64(distance & ~7))
            return index &+ distance >> 3
        }
        seen |= word
        index &+= 8
    }
    while index < end {
        let byte = span[index]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { return index }
        seen |= UInt64(byte)
        index &+= 1
    }
    return end
}

/// The eight bytes at an index, the first one lowest. The optimiser makes one load of it.
@inline(__always)
private func word(in span: borrowing Span<UInt8>, at index: Int) -> UInt64 {
    let part = span.extracting(index..<index &+ 8)
    let low = UInt32(part[0]) | UInt32(part[1]) << 8 | UInt32(part[2]) << 16 | UInt32(part[3]) << 24
    let high = UInt32(part[4]) | UInt32(part[5]) << 8 | UInt32(part[6]) << 16 | UInt32(part[7]) << 24
    return UInt64(low) | UInt64(high) << 32
}

/// The value of a hexadecimal digit.
func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
}
