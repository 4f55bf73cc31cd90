// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Whether a byte is a decimal digit.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// Whether a byte is a space, tab, line feed, vertical tab, form feed or carriage return.
func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

extension BidirectionalCollection<UInt8> {
    /// The text without ASCII white space at its ends.
    func trimmingWhiteSpace() -> SubSequence {
        guard let first = firstIndex(where: { !isWhiteSpace($0) }), let last = lastIndex(where: { !isWhiteSpace($0) })
        else { return self[endIndex...] }
        return self[first...last]
    }
}
