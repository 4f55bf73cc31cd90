// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How the white space of a base64 body is laid out, as far as it deviates from lines that LF or CRLF ends.
struct Spacing {
    /// Whether any line end was seen, real or escaped.
    private(set) var hasLineEnds = false
    /// Whether blanks were seen between base64 characters of one line.
    private(set) var hasBlanksInLines = false
    /// Whether blanks were seen anywhere.
    private(set) var hasBlanks = false
    private var hasLoneReturns = false
    private var hasEscapes = false
    private var hasBlankLines = false
    private var hasIndentation = false

    /// The repairs that the layout needs.
    var repairs: [RequestText.Repair] {
        var repairs: [RequestText.Repair] = []
        if hasLoneReturns { repairs.append(.carriageReturnOnly) }
        if hasEscapes { repairs.append(.escapedLineEnds) }
        if hasIndentation { repairs.append(.indentation) }
        if hasBlankLines || hasBlanksInLines && hasLineEnds { repairs.append(.blankLines) }
        if hasBlanksInLines && !hasLineEnds { repairs.append(.spacesForLineEnds) }
        return repairs
    }

    /// Notes a single LF or CRLF between two lines, without a run's bookkeeping.
    mutating func noteLineEnd() { hasLineEnds = true }

    /// Reads a run of white space and escaped line ends, and answers where it ends; `start` itself where there is none.
    mutating func readRun(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
        var position = start
        var realLineEnds = 0
        var escapedLineEnds = 0
        var endsInBlanks = false
        scan: while position < limit {
            switch text[position] {
            case UInt8(ascii: "\n"):
                realLineEnds += 1
                endsInBlanks = false
                position += 1
            case UInt8(ascii: "\r"):
                realLineEnds += 1
                endsInBlanks = false
                position += 1
                if position < limit, text[position] == UInt8(ascii: "\n") {
                    position += 1
                } else {
                    hasLoneReturns = true
                }
            case 0x20, 0x09, 0x0B, 0x0C:
                hasBlanks = true
                endsInBlanks = true
                position += 1
            case UInt8(ascii: "\\"):
                guard let escape = LineEndEscape(text, at: position, to: limit) else { break scan }
                hasEscapes = true
                position = escape.end
                switch escape.kind {
                case .lineEnd:
                    escapedLineEnds += 1
                    endsInBlanks = false
                case .tab: endsInBlanks = true
                case .slash: break scan
                }
            default: break scan
            }
        }
        if realLineEnds + escapedLineEnds > 0 {
            hasLineEnds = true
            // A line end may be there twice, once escaped and once real; that makes no blank line.
            if max(realLineEnds, escapedLineEnds) > 1 { hasBlankLines = true }
            if endsInBlanks, position < limit { hasIndentation = true }
        } else if endsInBlanks {
            hasBlanksInLines = true
        }
        return position
    }
}
