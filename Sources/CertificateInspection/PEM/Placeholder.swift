// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Words that documentation and templates put where a request belongs.
enum Placeholder {
    private static let words: Set<String> = [
        "", "csr", "csr here", "your csr", "your csr here", "the csr", "my csr", "csr text", "csr content", "csr value",
        "csr string", "csr goes here", "insert csr", "insert csr here", "insert your csr here", "paste csr",
        "paste csr here", "paste your csr", "paste your csr here", "add csr here", "add your csr here", "csr pem",
        "pem csr", "pem encoded csr", "base64 csr", "certificate request", "certificate signing request",
        "your certificate signing request", "certificate signing request here", "certificate request here",
        "placeholder", "csr placeholder", "redacted", "omitted", "snip", "example", "string", "null", "nil", "none",
        "undefined", "empty", "n/a", "na", "todo", "tbd",
    ]

    /// The longest text that can be one.
    private static let maximumCount = 128

    /// Whether a stretch, without the brackets and dashes round it, is empty or such a word.
    static func matches(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= maximumCount else { return false }
        var word: [UInt8] = []
        for index in range {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"):
                word.append(byte)
            case UInt8(ascii: "\\"), 0x80...: return isEllipsis(text, range)
            default: if let last = word.last, last != 0x20 { word.append(0x20) }
            }
        }
        if word.last == 0x20 { word.removeLast() }
        return words.contains(String(decoding: word, as: UTF8.self))
    }

    /// Whether a stretch is the one character U+2026.
    private static func isEllipsis(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 3 && text.matches([0xE2, 0x80, 0xA6], at: range.lowerBound)
    }
}
