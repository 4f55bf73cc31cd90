// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Private keys in text that is no block.
extension TextScanner {
    /// How many characters of a run are decoded: enough for the head of a key, and no more work for all runs of a text
    /// than grows with its length.
    private static let headLength = 128
    /// Shorter runs are words, and the first lines of keys are longer.
    private static let leastRunLength = 16

    /// Finds the first trace of a private key: its armour, in whatever state, or base64 that begins as one. What was
    /// decoded before is lost.
    mutating func firstKeyTrace(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        PrivateKeyArmour.firstTrace(in: text, range) ?? firstBareKey(in: text, range)
    }

    private mutating func firstBareKey(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            position = Self.endOfRun(text, from: start, to: range.upperBound)
            if position - start >= Self.leastRunLength {
                let body = decode(text, start..<min(start + Self.headLength, range.upperBound))
                let head = scratch.span.extracting(first: body.count)
                // The base64 may hold PEM in its turn.
                if DERShape(head) == .privateKey || PrivateKeyArmour.firstTrace(in: head, 0..<body.count) != nil {
                    return start
                }
            }
            position = Self.startOfRun(text, from: position, to: range.upperBound)
        }
        return nil
    }

    /// Where the run of base64 that begins at `start` ends.
    private static func endOfRun(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
        var position = start
        while position < limit {
            if Base64Alphabet.meanings[Int(text[position])] < 64 {
                position += 1
            } else if let escape = LineEndEscape(text, at: position, to: limit), escape.kind == .slash {
                position = escape.end
            } else {
                break
            }
        }
        return position
    }

    /// Where the next run of base64 begins.
    private static func startOfRun(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
        var position = start
        while position < limit, Base64Alphabet.meanings[Int(text[position])] >= 64 {
            if let escape = LineEndEscape(text, at: position, to: limit) {
                position = escape.end
            } else {
                // A row of backslashes is looked at once, and not again from each of them.
                repeat { position += 1 } while position < limit && text[position] == UInt8(ascii: "\\")
            }
        }
        return position
    }
}
