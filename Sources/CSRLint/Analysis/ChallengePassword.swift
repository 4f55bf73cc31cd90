// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What may be said of a challenge password: how long it is and what it is made of, and no character of it.
struct ChallengePassword: Hashable {
    /// The kinds of character in it.
    enum CharacterClass: String, CaseIterable {
        case lowerCase = "lower-case letters"
        case upperCase = "upper-case letters"
        case digits = "digits"
        case spaces = "spaces"
        case signs = "other signs"
        case beyondASCII = "characters beyond ASCII"
    }

    /// How many characters it has.
    let characterCount: Int
    /// The kinds of character that are in it.
    let classes: Set<CharacterClass>

    /// Measures a password.
    init(utf8: [UInt8]) {
        let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
        characterCount = scalars.count
        classes = Set(scalars.map(Self.characterClass))
    }

    private static func characterClass(of scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar {
        case "a"..."z": .lowerCase
        case "A"..."Z": .upperCase
        case "0"..."9": .digits
        case " ": .spaces
        default: scalar.isASCII ? .signs : .beyondASCII
        }
    }

    /// Length and kinds of character, in words.
    var description: String {
        guard characterCount > 0 else { return "empty" }
        let kinds = CharacterClass.allCases.filter(classes.contains).map(\.rawValue).joined(separator: ", ")
        return "\(characterCount == 1 ? "1 character" : "\(characterCount) characters"): \(kinds)"
    }
}
