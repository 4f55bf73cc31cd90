// csrlint
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    /// The value of a string, escapes resolved.
    package func value(of token: JSONStringToken) -> JSONString {
        var isASCII = token.isASCII
        let utf8 = utf8(of: token, isASCII: &isASCII)
        return isASCII ? JSONString(utf8: utf8, isWellFormed: true) : JSONString(utf8: utf8)
    }

    /// The octets of a string's value, escapes resolved, copied in bulk between them.
    package func utf8(of token: JSONStringToken) -> [UInt8] {
        var isASCII = true
        return utf8(of: token, isASCII: &isASCII)
    }

    /// Whether a string's value is that text.
    package func isEqual(_ token: JSONStringToken, to text: [UInt8]) -> Bool {
        if token.hasEscapes { return utf8(of: token) == text }
        guard token.contents.count == text.count else { return false }
        let span = bytes.span
        let start = token.contents.lowerBound
        for index in text.indices where span[start + index] != text[index] { return false }
        return true
    }

    private func utf8(of token: JSONStringToken, isASCII: inout Bool) -> [UInt8] {
        let bytes = bytes
        guard token.hasEscapes else { return Array(bytes[token.contents]) }
        let span = bytes.span
        var octets: [UInt8] = []
        octets.reserveCapacity(token.contents.count)
        var index = token.contents.lowerBound
        let end = token.contents.upperBound
        var seen: UInt64 = 0
        while true {
            let next = firstSpecial(in: span, from: index, to: end, seen: &seen)
            octets.append(contentsOf: bytes[index..<next])
            guard next + 1 < end else { return octets }
            switch bytes[next + 1] {
            case UInt8(ascii: "b"): octets.append(0x08)
            case UInt8(ascii: "f"): octets.append(0x0C)
            case UInt8(ascii: "n"): octets.append(0x0A)
            case UInt8(ascii: "r"): octets.append(0x0D)
            case UInt8(ascii: "t"): octets.append(0x09)
            case UInt8(ascii: "u"):
                var scalar = codeUnit(at: next + 2)
                index = next + 6
                if 0xD800..<0xDC00 ~= scalar, index + 6 <= end, bytes[index] == UInt8(ascii: "\\"),
                    bytes[index + 1] == UInt8(ascii: "u"), case let low = codeUnit(at: index + 2),
                    0xDC00..<0xE000 ~= low
                {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                    index += 6
                }
                if scalar >= 0x80 { isASCII = false }
                appendUTF8(of: scalar, to: &octets)
                continue
            case let byte: octets.append(byte)
            }
            index = next + 2
        }
    }

    /// The code unit that four hexadecimal digits name; they have been checked.
    private func codeUnit(at index: Int) -> UInt32 {
        guard index + 4 <= end else { return 0xFFFD }
        return bytes[index..<index + 4].reduce(0) { $0 << 4 | (hexValue($1) ?? 0) }
    }
}

/// Appends a code point by UTF-8's scheme, a lone surrogate too (RFC 3629, 3 forbids those: the value is marked).
private func appendUTF8(of scalar: UInt32, to octets: inout [UInt8]) {
    func continuation(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80:
        octets.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
        octets.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        octets.append(continuation(0))
    case 0x800..<0x10000:
        octets.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        octets.append(continuation(6))
        octets.append(continuation(0))
    default:
        octets.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        octets.append(continuation(12))
        octets.append(continuation(6))
        octets.append(continuation(0))
    }
}
