// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// Hexadecimal digits as records write them: in either case, with or without colons and spaces between them.
struct HexadecimalText: Hashable {
    /// The digits, upper case, in ASCII.
    let digits: [UInt8]

    /// Reads digits; nil where there is any other character.
    init?(_ text: JSONString) {
        self.init(text.utf8[...])
    }

    /// Reads digits; nil where there is any other character.
    init?(_ text: ArraySlice<UInt8>) {
        var digits: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"): digits.append(byte)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(byte & 0xDF)
            case UInt8(ascii: ":"), UInt8(ascii: " "): continue
            default: return nil
            }
        }
        self.digits = digits
    }
}
