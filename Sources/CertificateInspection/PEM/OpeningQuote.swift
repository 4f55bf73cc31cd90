// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The quotation mark that opens a string literal, with the prefix that Python puts before bytes.
struct OpeningQuote {
    /// The mark, which closes the literal too.
    let sign: UInt8
    /// Where the literal's text begins.
    let end: Int

    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        if range.count > 1, text[position].uppercasedASCII == UInt8(ascii: "B") { position += 1 }
        guard position < range.upperBound else { return nil }
        switch text[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): sign = text[position]
        default: return nil
        }
        end = position + 1
    }
}
