// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What keeps contact data from being the name or address of a person.
enum ContactAnomaly: String, CaseIterable {
    /// An address without an at sign.
    case noAtSign = "has no @"
    /// A surrogate without its partner, or bytes that are no UTF-8.
    case illFormed = "is not well-formed text"
    /// A control character.
    case controlCharacter = "holds a control character"
    /// A character that changes the direction of the text round it.
    case bidirectionalControl = "holds a character that changes the direction of text"
    /// A tag or a character reference of HTML.
    case markup = "holds HTML"

    /// What is odd about an address.
    static func anomalies(ofAddress text: JSONString) -> [Self] {
        (text.utf8.contains(UInt8(ascii: "@")) ? [] : [.noAtSign]) + anomalies(of: text)
    }

    /// What is odd about a text that names a person.
    static func anomalies(of text: JSONString) -> [Self] {
        var found: Set<Self> = text.isWellFormed ? [] : [.illFormed]
        for scalar in text.string.unicodeScalars {
            switch scalar.value {
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: found.insert(.bidirectionalControl)
            case 0x2028, 0x2029: found.insert(.controlCharacter)
            default: if scalar.properties.generalCategory == .control { found.insert(.controlCharacter) }
            }
        }
        if hasMarkup(text.utf8) { found.insert(.markup) }
        return allCases.filter(found.contains)
    }

    private static func hasMarkup(_ utf8: [UInt8]) -> Bool {
        zip(utf8, utf8.dropFirst()).enumerated().contains { place, pair in
            switch pair.0 {
            case UInt8(ascii: "<"):
                isLetter(pair.1) || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(pair.1)
            case UInt8(ascii: "&"): isCharacterReference(utf8[(place + 1)...])
            default: false
            }
        }
    }

    /// Whether what follows an ampersand is a name or a number with a semicolon behind it.
    private static func isCharacterReference(_ text: ArraySlice<UInt8>) -> Bool {
        // The longest name that HTML knows has 31 letters.
        let name = text.prefix(33).prefix { $0 != UInt8(ascii: ";") }
        guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";") else {
            return false
        }
        let isNumber = name.first == UInt8(ascii: "#")
        return (isNumber ? name.dropFirst() : name).allSatisfy { isLetter($0) || 0x30...0x39 ~= $0 }
            && name.count > (isNumber ? 1 : 0)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
