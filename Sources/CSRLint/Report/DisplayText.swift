// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// Text from outside, made safe to show to people and machines alike.
///
/// A certificate request and an API answer are written by strangers, and a report is read in terminals, browsers and
/// logs. So every character that could steer one of them is spelled out: control characters and everything that is
/// invisible or reorders text as `\u{1B}`, NUL as `\0`, a byte that is no UTF-8 as `\xFF`, a lone surrogate as
/// `\u{D800}`, and the backslash as `\\`, so that no two values look alike.
public enum DisplayText {
    /// The longest value that a report carries, in bytes of its visible form; what is longer is cut and marked.
    public static let maximumLength = 64 << 10

    /// The visible form of text.
    public static func visible(_ text: JSONString) -> String { visible(text.utf8) }

    /// The visible form of text.
    public static func visible(_ text: String) -> String {
        isPlain(text.utf8) ? text : visible(Array(text.utf8))
    }

    /// The visible form of octets that are taken for UTF-8.
    public static func visible(_ utf8: [UInt8]) -> String {
        if isPlain(utf8) { return String(decoding: utf8, as: UTF8.self) }
        var text = ""
        var position = 0
        while position < utf8.count {
            if text.utf8.count > maximumLength {
                text += "…(\(utf8.count - position) more bytes)"
                break
            }
            let (piece, length) = nextPiece(of: utf8, at: position)
            text += piece
            position += length
        }
        return text
    }

    private static func isPlain(_ utf8: some Collection<UInt8>) -> Bool {
        utf8.count <= maximumLength && utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }
    }

    private static func nextPiece(of utf8: [UInt8], at position: Int) -> (String, Int) {
        switch utf8[position] {
        case 0: return ("\\0", 1)
        case 0x5C: return ("\\\\", 1)
        case let byte where byte < 0x80:
            let scalar = Unicode.Scalar(byte)
            return (isHidden(scalar) ? spelledOut(scalar.value) : String(scalar), 1)
        default: break
        }
        for length in 2...4 where position + length <= utf8.count {
            let piece = String(validating: utf8[position..<position + length], as: UTF8.self)
            if let scalar = piece?.unicodeScalars.first {
                return (isHidden(scalar) ? spelledOut(scalar.value) : String(scalar), length)
            }
        }
        if position + 3 <= utf8.count, utf8[position] == 0xED, utf8[position + 1] & 0xE0 == 0xA0,
            utf8[position + 2] & 0xC0 == 0x80
        {
            let surrogate = 0xD000 | UInt32(utf8[position + 1] & 0x3F) << 6 | UInt32(utf8[position + 2] & 0x3F)
            return (spelledOut(surrogate), 3)
        }
        return ("\\x" + hexadecimal(UInt32(utf8[position])), 1)
    }

    /// Whether a character is a control character, is invisible, or changes how its neighbours are shown.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20: return false
        case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        case .spaceSeparator: return true
        default: return scalar.properties.isVariationSelector || scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func spelledOut(_ value: UInt32) -> String { "\\u{" + hexadecimal(value) + "}" }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
}
