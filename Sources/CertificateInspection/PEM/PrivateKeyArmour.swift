// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The traces of a private key in text whose armour cannot be read as a whole.
enum PrivateKeyArmour {
    private static let first = [UInt8]("PRIVATE".utf8)
    private static let second = [UInt8]("KEY".utf8)
    private static let block = [UInt8](" BLOCK".utf8)
    private static let putty = [UInt8]("PUTTY-USER-KEY-FILE".utf8)
    /// Hyphens, their percent-encoding, and the dashes U+2010 to U+2015 that a word processor makes of them.
    private static let dashes: [[UInt8]] = [[0x2D], [UInt8]("%2D".utf8), [0xE2, 0x80]]
    private static let gaps: [[UInt8]] = [[0x20], [0x09], [0x2B], [UInt8]("%20".utf8)]

    /// Finds the first `PRIVATE KEY` that dashes follow, or the beginning of a PuTTY key.
    static func firstTrace(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        for index in range where text[index].uppercasedASCII == UInt8(ascii: "P") {
            if text.matchesIgnoringCase(putty, at: index) { return index }
            guard text.matchesIgnoringCase(first, at: index) else { continue }
            var next = skippingGaps(text, from: index + first.count)
            guard text.matchesIgnoringCase(second, at: next) else { continue }
            next += second.count
            if text.matchesIgnoringCase(block, at: next) { next += block.count }
            next = skippingGaps(text, from: next)
            if dashes.contains(where: { text.matchesIgnoringCase($0, at: next) }) { return index }
        }
        return nil
    }

    /// Skips a few blanks, encoded or not; their number is bounded, so that the search stays linear.
    private static func skippingGaps(_ text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        for _ in 0..<4 {
            guard let gap = gaps.first(where: { text.matches($0, at: position) }) else { break }
            position += gap.count
        }
        return position
    }
}
