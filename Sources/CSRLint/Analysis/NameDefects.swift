// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a name, or worth a word: one for each rule on names.
struct NameDefects: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// It does not end in a public top-level domain.
    static let internalName = NameDefects(rawValue: 1)
    /// It is below `in-addr.arpa` or `ip6.arpa`.
    static let reverseZone = NameDefects(rawValue: 1 << 1)
    /// It is an address, but stands where a host name does.
    static let addressAsName = NameDefects(rawValue: 1 << 2)
    /// It is an address, but stands in the common name.
    static let addressAsCommonName = NameDefects(rawValue: 1 << 3)
    /// It is an address for a special purpose.
    static let reservedAddress = NameDefects(rawValue: 1 << 4)
    /// A label holds an underscore.
    static let underscore = NameDefects(rawValue: 1 << 5)
    /// It breaks the syntax of host names in a way that has no name of its own here.
    static let syntax = NameDefects(rawValue: 1 << 6)
    /// It ends in a full stop.
    static let trailingDot = NameDefects(rawValue: 1 << 7)
    /// It has more labels than is usual.
    static let tooManyLabels = NameDefects(rawValue: 1 << 8)
    /// A label has two hyphens in the third and fourth place, and is no A-label.
    static let reservedLabel = NameDefects(rawValue: 1 << 9)
    /// A label in Unicode or an A-label is not one of IDNA 2008.
    static let invalidLabel = NameDefects(rawValue: 1 << 10)
    /// It is written in other characters than ASCII.
    static let uLabel = NameDefects(rawValue: 1 << 11)
    /// A label mixes scripts that no language mixes.
    static let mixedScript = NameDefects(rawValue: 1 << 12)
    /// A label that is not ASCII looks as if it were, wherever its name ends.
    static let looksLikeASCII = NameDefects(rawValue: 1 << 13)
    /// The name looks like another one.
    static let homograph = NameDefects(rawValue: 1 << 14)
    /// An asterisk is not the whole left-most label.
    static let wildcardMisplaced = NameDefects(rawValue: 1 << 15)
    /// A wildcard stands directly before a public suffix.
    static let wildcardOfPublicSuffix = NameDefects(rawValue: 1 << 16)
    /// It is a public suffix itself.
    static let publicSuffix = NameDefects(rawValue: 1 << 17)
    /// A wildcard on the same side covers it.
    static let wildcardRedundant = NameDefects(rawValue: 1 << 18)
    /// It is a wildcard whose base is nowhere among the names.
    static let apexMissing = NameDefects(rawValue: 1 << 19)
    /// It holds a character that nobody sees, or is no text.
    static let hiddenCharacter = NameDefects(rawValue: 1 << 20)
    /// It is an e-mail address.
    static let mailAddress = NameDefects(rawValue: 1 << 21)
}
