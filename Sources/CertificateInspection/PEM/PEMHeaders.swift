// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The header lines that may stand between a `BEGIN` line and the base64 (RFC 1421 section 4.4).
struct PEMHeaders {
    /// Where the line end before the first line of base64 stands.
    private(set) var end: Int
    /// Whether a `Proc-Type` header says that the body is encrypted.
    private(set) var isEncrypted = false

    private static let procType = [UInt8]("PROC-TYPE".utf8)
    private static let encrypted = [UInt8]("ENCRYPTED".utf8)

    /// Reads the headers after the armour line that ends at `start`; nil where there is none.
    init?(_ text: Span<UInt8>, from start: Int) {
        end = start
        var line = Self.afterLineEnd(text, at: Self.skippingBlanks(text, from: start)) ?? start
        var hasHeaders = false
        while let stop = Self.endOfLine(text, from: line) {
            let content = line..<stop
            let first = Self.skippingBlanks(text, from: line)
            let isBlank = first >= stop
            let isFolded = hasHeaders && first > line
            guard isBlank ? hasHeaders : isFolded || Self.isHeader(text, content) else { break }
            if text.matchesIgnoringCase(Self.procType, at: line) {
                isEncrypted = content.contains { text.matchesIgnoringCase(Self.encrypted, at: $0) }
            }
            hasHeaders = true
            end = stop
            guard !isBlank, let next = Self.afterLineEnd(text, at: stop) else { break }
            line = next
        }
        guard hasHeaders else { return nil }
    }

    private static func isHeader(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
        guard let colon = line.first(where: { text[$0] == UInt8(ascii: ":") }), colon > line.lowerBound else {
            return false
        }
        return (line.lowerBound..<colon).allSatisfy { text[$0] > 0x20 && text[$0] < 0x7F }
    }

    private static func skippingBlanks(_ text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < text.count, text[position].isBlankInLine { position += 1 }
        return position
    }

    /// Where the line ends; nil where armour comes first, so that no later block is ever looked into.
    private static func endOfLine(_ text: Span<UInt8>, from start: Int) -> Int? {
        var position = start
        while position < text.count {
            let byte = text[position]
            if byte.isLineEnd { return position }
            if byte == UInt8(ascii: "\\") {
                if afterLineEnd(text, at: position) != nil { return position }
                // An escape may begin with any number of backslashes: where the first begins none, none of them does.
                while position < text.count, text[position] == UInt8(ascii: "\\") { position += 1 }
                continue
            }
            if byte == UInt8(ascii: "-"), text.endOfDashes(from: position) - position >= 5 { return nil }
            position += 1
        }
        return nil
    }

    /// Where the line after the line end at `position` begins; nil where there is no line end.
    private static func afterLineEnd(_ text: Span<UInt8>, at position: Int) -> Int? {
        guard position < text.count else { return nil }
        switch text[position] {
        case UInt8(ascii: "\n"): return position + 1
        case UInt8(ascii: "\r"):
            let next = position + 1
            return next < text.count && text[next] == UInt8(ascii: "\n") ? next + 1 : next
        case UInt8(ascii: "\\"):
            guard let escape = LineEndEscape(text, at: position, to: text.count), escape.kind == .lineEnd else {
                return nil
            }
            return escape.end
        default: return nil
        }
    }
}
