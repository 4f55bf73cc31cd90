// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Counts lines up to offsets that only grow, so that all the counting of a text is one pass.
struct LineCounter {
    private var line = 1
    private var offset = 0

    /// The line, from 1, in which `offset` lies; LF, CRLF and CR alone end a line.
    mutating func line(_ text: Span<UInt8>, at target: Int) -> Int {
        while offset < target, offset < text.count {
            switch text[offset] {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "\r"):
                if offset + 1 >= text.count || text[offset + 1] != UInt8(ascii: "\n") { line += 1 }
            default: break
            }
            offset += 1
        }
        return line
    }
}
