// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The exact value of a JSON number, which may lie beyond every binary type.
///
/// The value is the digits times ten to the power of `exponent`, with neither leading nor trailing zeros among the
/// digits; zero has none, and no sign.
package struct JSONDecimal: Hashable, Sendable {
    /// Whether the value is below zero.
    package let isNegative: Bool
    /// The significant digits, 0 to 9 each.
    package let digits: [UInt8]
    /// The power of ten.
    package let exponent: Int

    /// Reads a number that a scanner has taken; nil where a byte has no place in one. An exponent beyond a million is
    /// cut to it.
    init?(_ text: some Sequence<UInt8>) {
        var isNegative = false
        var digits: [UInt8] = []
        var exponent = 0
        var written = 0
        var isExponentNegative = false
        var part = Part.sign
        for byte in text {
            switch byte {
            case UInt8(ascii: "-") where part == .sign:
                isNegative = true
                part = .integer
            case UInt8(ascii: "+") where part == .exponentSign, UInt8(ascii: "-") where part == .exponentSign:
                isExponentNegative = byte == UInt8(ascii: "-")
                part = .exponent
            case UInt8(ascii: ".") where part == .integer:
                part = .fraction
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard part == .integer || part == .fraction else { return nil }
                part = .exponentSign
            case _ where isDigit(byte):
                let digit = byte - UInt8(ascii: "0")
                switch part {
                case .exponentSign, .exponent:
                    written = min(written * 10 + Int(digit), 1_000_000)
                    part = .exponent
                case .fraction:
                    digits.append(digit)
                    exponent -= 1
                case .sign, .integer:
                    digits.append(digit)
                    part = .integer
                }
            default:
                return nil
            }
        }
        guard !digits.isEmpty, part != .exponentSign else { return nil }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        digits.removeFirst(digits.prefix { $0 == 0 }.count)
        self.isNegative = isNegative && !digits.isEmpty
        self.exponent = digits.isEmpty ? 0 : exponent + (isExponentNegative ? -written : written)
        self.digits = digits
    }

    private enum Part { case sign, integer, fraction, exponentSign, exponent }

    /// The value, where it is integral and fits.
    package var integer: Int64? {
        guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
        var value: Int64 = 0
        for index in 0..<digits.count + exponent {
            let digit = index < digits.count ? Int64(digits[index]) : 0
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (next, isTooSmall) = product.subtractingReportingOverflow(digit)
            guard !isTooLarge, !isTooSmall else { return nil }
            value = next
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// The value without an exponent, as `1200` or `-0.5`; nil where that takes more than 64 digits.
    package var plainText: String? {
        guard exponent <= 64, exponent >= -64, digits.count + exponent <= 64 else { return nil }
        var text = digits.map { Character(UnicodeScalar($0 + UInt8(ascii: "0"))) }
        if exponent >= 0 {
            text.append(contentsOf: repeatElement("0", count: digits.isEmpty ? 1 : exponent))
        } else {
            let missing = max(0, 1 - exponent - text.count)
            text.insert(contentsOf: repeatElement("0", count: missing), at: 0)
            text.insert(".", at: text.count + exponent)
        }
        return (isNegative ? "-" : "") + String(text)
    }
}

extension JSONScanner {
    /// The exact value of a number.
    package func decimal(of token: JSONNumberToken) -> JSONDecimal? { JSONDecimal(bytes[token.contents]) }

    /// The value of a number, where it is integral and fits.
    package func integer(of token: JSONNumberToken) -> Int64? {
        guard token.isInteger, token.contents.count <= 18 else { return decimal(of: token)?.integer }
        var value: Int64 = 0
        for byte in bytes[token.contents] where byte != UInt8(ascii: "-") {
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return bytes[token.contents.lowerBound] == UInt8(ascii: "-") ? -value : value
    }

    /// The number as written.
    package func text(of token: JSONNumberToken) -> [UInt8] { Array(bytes[token.contents]) }
}
