// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A run of base64 text, decoded as far as it goes.
struct Base64Body {
    /// How the run ends short of a clean end.
    enum Padding {
        /// Complete groups, with the padding they need.
        case complete
        /// Two or three characters are left without their padding.
        case missing
        /// One character is left, which holds no whole byte.
        case impossible
        /// More or fewer equals signs than the group needs.
        case wrong(at: Int)
        /// Base64 goes on after the padding.
        case dataAfter(at: Int)
    }

    /// How many bytes were written.
    private(set) var count = 0
    /// Where the body stops: at the limit, or at the first byte without a meaning.
    private(set) var end: Int
    /// How the last group is filled up.
    private(set) var padding = Padding.complete
    /// Whether bits of the last character that belong to no byte are set.
    private(set) var hasStrayBits = false
    /// The layout of its white space.
    private(set) var spacing = Spacing()
    /// Whether base64 follows the start at once, without any white space.
    let beginsAtOnce: Bool
    /// Whether base64 reaches up to the end, without any white space.
    private(set) var endsAtOnce = false
    private var isPadded = false

    /// Decodes `text` from `start`, and writes the bytes to the beginning of `output`.
    ///
    /// The output must have room for three bytes for every four of the text, and three more.
    init(decoding text: Span<UInt8>, from start: Int, to limit: Int, into output: inout MutableSpan<UInt8>) {
        let alphabet = Base64Alphabet.meanings
        let meanings = alphabet.span
        beginsAtOnce = start < limit && meanings[Int(text[start])] < 64
        end = start
        var position = start
        var written = 0
        var group: UInt32 = 0
        var held = 0
        var afterRun = start
        scan: while position < limit {
            if held == 0 {
                while limit &- position >= 4 {
                    let quad = text.extracting(position..<position &+ 4)
                    let first = meanings[Int(quad[0])]
                    let second = meanings[Int(quad[1])]
                    let third = meanings[Int(quad[2])]
                    let fourth = meanings[Int(quad[3])]
                    guard (first | second | third | fourth) < 64 else { break }
                    output[written &+ 2] = third &<< 6 | fourth
                    output[written &+ 1] = second &<< 4 | third &>> 2
                    output[written] = first &<< 2 | second &>> 4
                    written &+= 3
                    position &+= 4
                }
                guard position < limit else { break }
            }
            let meaning = meanings[Int(text[position])]
            switch meaning {
            case 0..<64:
                group = group &<< 6 | UInt32(meaning)
                held += 1
                position += 1
                if held == 4 {
                    output[written] = UInt8(truncatingIfNeeded: group &>> 16)
                    output[written + 1] = UInt8(truncatingIfNeeded: group &>> 8)
                    output[written + 2] = UInt8(truncatingIfNeeded: group)
                    written += 3
                    (group, held) = (0, 0)
                }
            case Base64Alphabet.blank, Base64Alphabet.backslash:
                if text[position] == UInt8(ascii: "\n"), position &+ 1 < limit,
                    meanings[Int(text[position &+ 1])] < 64
                {
                    spacing.noteLineEnd()
                    position &+= 1
                } else {
                    let next = spacing.readRun(text, from: position, to: limit)
                    guard next > position else { break scan }
                    position = next
                }
                afterRun = position
            case Base64Alphabet.padding:
                position = readPadding(text, from: position, to: limit, held: held, afterRun: &afterRun)
                break scan
            default: break scan
            }
        }
        end = position
        endsAtOnce = afterRun < position
        finish(group: group, held: held, written: written, output: &output)
    }

    /// Reads the equals signs and the white space among and after them.
    private mutating func readPadding(
        _ text: Span<UInt8>, from start: Int, to limit: Int, held: Int, afterRun: inout Int
    ) -> Int {
        isPadded = true
        var position = start
        var signs = 0
        while position < limit {
            switch Base64Alphabet.meanings[Int(text[position])] {
            case Base64Alphabet.padding:
                signs += 1
                position += 1
                continue
            case Base64Alphabet.blank, Base64Alphabet.backslash:
                let next = spacing.readRun(text, from: position, to: limit)
                guard next > position else { break }
                position = next
                afterRun = next
                continue
            case 0..<64: padding = .dataAfter(at: position)
            default: break
            }
            break
        }
        if case .complete = padding, held < 2 || signs != 4 - held { padding = .wrong(at: start) }
        return position
    }

    /// Writes what the last group holds.
    private mutating func finish(group: UInt32, held: Int, written: Int, output: inout MutableSpan<UInt8>) {
        count = written
        switch held {
        case 2:
            output[written] = UInt8(truncatingIfNeeded: group &>> 4)
            count = written + 1
            hasStrayBits = group & 0xF != 0
        case 3:
            output[written] = UInt8(truncatingIfNeeded: group &>> 10)
            output[written + 1] = UInt8(truncatingIfNeeded: group &>> 2)
            count = written + 2
            hasStrayBits = group & 0x3 != 0
        default: break
        }
        guard held > 0, case .complete = padding, !isPadded else { return }
        padding = held == 1 ? .impossible : .missing
    }
}
