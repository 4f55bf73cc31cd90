// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Something in a text that people do not see, or that changes how they see the rest.
enum HiddenCharacter: Hashable, Sendable {
    /// NUL, at which a reader in C stops.
    case nul
    /// A control character, which steers a terminal.
    case control(UInt32)
    /// A character that turns the direction of text.
    case direction(UInt32)
    /// A character without width.
    case invisible(UInt32)
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A byte that is no UTF-8.
    case notUTF8(UInt8)

    /// The first one in a text, by its UTF-8.
    ///
    /// Joiners without width pass where the script asks for them, if the text is for people to read.
    init?(in utf8: [UInt8], isWellFormed: Bool, isProse: Bool = false) {
        if isWellFormed, utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return nil }
        guard let text = String(validating: utf8, as: UTF8.self) else {
            self = Self.malformed(in: utf8)
            return
        }
        let scalars = text.unicodeScalars.map(\.value)
        for (index, scalar) in scalars.enumerated() where Unicode.Scalar(scalar)?.isInvisible == true {
            if isProse, IDNAValidity.isJoiner(scalar), IDNAValidity.isJoinerInContext(scalars, at: index) { continue }
            self = Self.kind(of: scalar)
            return
        }
        // Text that its string type does not allow, in whatever characters it was read.
        guard !isWellFormed else { return nil }
        self = .notUTF8(utf8.first { $0 >= 0x80 } ?? 0)
    }

    private static func kind(of scalar: UInt32) -> Self {
        switch scalar {
        case 0: .nul
        case 0x01...0x1F, 0x7F...0x9F: .control(scalar)
        case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction(scalar)
        default: .invisible(scalar)
        }
    }

    private static func malformed(in utf8: [UInt8]) -> Self {
        var position = 0
        while position < utf8.count {
            let byte = utf8[position]
            if byte == 0xED, position + 2 < utf8.count, 0xA0...0xBF ~= utf8[position + 1] { return .loneSurrogate }
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard position + length <= utf8.count,
                String(validating: utf8[position..<position + length], as: UTF8.self) != nil
            else { return .notUTF8(byte) }
            position += length
        }
        return .notUTF8(0)
    }
}

extension HiddenCharacter: CustomStringConvertible {
    /// The character in words.
    var description: String {
        switch self {
        case .nul: "a NUL character"
        case .control(let scalar): "the control character \(Self.codePoint(scalar))"
        case .direction(let scalar): "\(Self.codePoint(scalar)), which turns the direction of text"
        case .invisible(let scalar): "the invisible character \(Self.codePoint(scalar))"
        case .loneSurrogate: "half of a surrogate pair"
        case .notUTF8: "bytes that are no text in its encoding"
        }
    }

    /// A code point as `U+200B`.
    static func codePoint(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
