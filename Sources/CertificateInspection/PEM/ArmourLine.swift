// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A `BEGIN` or `END` line of PEM (RFC 7468 section 2), wherever it stands in a line.
struct ArmourLine {
    enum Kind { case begin, end }
    let kind: Kind
    /// Where its dashes begin.
    let start: Int
    /// Where its label stands.
    let label: Range<Int>
    /// Where it ends, after its closing dashes.
    let end: Int
    /// Whether its closing dashes are too few.
    let isDamaged: Bool
    /// Whether it has more than five dashes on a side.
    let hasExtraDashes: Bool
    /// Whether its word is not in capitals.
    let hasOddCase: Bool

    /// No label known has more than 30 characters.
    private static let longestLabel = 64
    private static let begin = [UInt8]("BEGIN ".utf8)
    private static let end = [UInt8]("END ".utf8)

    /// Finds the first armour line at or after `start`.
    static func next(in text: Span<UInt8>, from start: Int) -> ArmourLine? {
        var position = start
        while position < text.count {
            guard text[position] == UInt8(ascii: "-") else {
                position &+= 1
                continue
            }
            let word = text.endOfDashes(from: position)
            if word - position >= 5, let line = ArmourLine(text, dashes: position, word: word) { return line }
            position = word
        }
        return nil
    }

    /// Reads the armour line whose dashes begin at `start`.
    init?(_ text: Span<UInt8>, at start: Int) {
        let word = text.endOfDashes(from: start)
        guard word - start >= 5 else { return nil }
        self.init(text, dashes: start, word: word)
    }

    private init?(_ text: Span<UInt8>, dashes: Int, word: Int) {
        let first: Int
        if text.matchesIgnoringCase(Self.begin, at: word) {
            kind = .begin
            first = word + Self.begin.count
            hasOddCase = !text.matches(Self.begin, at: word)
        } else if text.matchesIgnoringCase(Self.end, at: word) {
            kind = .end
            first = word + Self.end.count
            hasOddCase = !text.matches(Self.end, at: word)
        } else {
            return nil
        }
        var last = first
        let limit = min(text.count, first + Self.longestLabel)
        while last < limit {
            let byte = text[last]
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { break }
            // One hyphen may stand in a label, two may not (RFC 7468 section 3).
            if byte == UInt8(ascii: "-"), last + 1 == text.count || text[last + 1] == byte || text[last + 1].isLineEnd {
                break
            }
            last += 1
        }
        label = first..<last
        guard !label.isEmpty, last < first + Self.longestLabel else { return nil }
        start = dashes
        // Where one armour line follows another at once, five dashes belong to each.
        let run = text.endOfDashes(from: last)
        let meetsNext =
            run - last >= 10
            && (text.matchesIgnoringCase(Self.begin, at: run) || text.matchesIgnoringCase(Self.end, at: run))
        end = meetsNext ? run - 5 : run
        isDamaged = end - last < 5
        hasExtraDashes = end - last > 5 || word - dashes > 5
    }
}

extension Span where Element == UInt8 {
    /// Where the run of hyphens at `start` ends.
    func endOfDashes(from start: Int) -> Int {
        var position = start
        while position < count, self[position] == UInt8(ascii: "-") { position &+= 1 }
        return position
    }
}
