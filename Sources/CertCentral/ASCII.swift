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

/// The value of a hexadecimal digit; nil for another byte.
func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
}
