// csrlint
// SPDX-License-Identifier: Apache-2.0

/// White space or a slash spelled with backslashes, as text that was escaped once too often has it.
struct LineEndEscape {
    enum Kind { case lineEnd, tab, slash }
    let kind: Kind
    /// Where the escape ends; for a slash, where the slash itself stands.
    let end: Int

    /// Reads `\n`, `\r`, `\r\n`, `\t` or `\/`, with any number of backslashes.
    init?(_ text: Span<UInt8>, at start: Int, to limit: Int) {
        guard let letter = Self.letter(text, at: start, to: limit) else { return nil }
        switch text[letter] {
        case UInt8(ascii: "n"):
            kind = .lineEnd
            end = letter + 1
        case UInt8(ascii: "r"):
            kind = .lineEnd
            if let next = Self.letter(text, at: letter + 1, to: limit), text[next] == UInt8(ascii: "n") {
                end = next + 1
            } else {
                end = letter + 1
            }
        case UInt8(ascii: "t"):
            kind = .tab
            end = letter + 1
        case UInt8(ascii: "/"):
            kind = .slash
            end = letter
        default: return nil
        }
    }

    /// Where the first byte after at least one backslash stands.
    private static func letter(_ text: Span<UInt8>, at start: Int, to limit: Int) -> Int? {
        var position = start
        while position < limit, text[position] == UInt8(ascii: "\\") { position += 1 }
        return position > start && position < limit ? position : nil
    }
}
