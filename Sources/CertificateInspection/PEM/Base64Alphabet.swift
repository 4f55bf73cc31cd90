// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What each byte means inside base64 text (RFC 4648 section 4).
enum Base64Alphabet {
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    static let blank: UInt8 = 64
    /// The equals sign.
    static let padding: UInt8 = 65
    /// The backslash, which may begin an escape.
    static let backslash: UInt8 = 66
    /// Any byte without a meaning.
    static let foreign: UInt8 = 128

    /// A byte's value from 0 to 63, or one of the meanings above.
    static let meanings = (UInt8.min...UInt8.max).map(meaning(of:))

    private static func meaning(of byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        case UInt8(ascii: "="): padding
        case UInt8(ascii: "\\"): backslash
        case 0x20, 0x09...0x0D: blank
        default: foreign
        }
    }
}
