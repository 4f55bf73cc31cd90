// csrlint
// SPDX-License-Identifier: Apache-2.0

extension DistinguishedName.Attribute {
    /// The name of the value's string type, such as `PrintableString`; nil for what is no string.
    public var stringTypeName: String? { StringType.name(ofTag: valueTag) }

    /// Whether the value is a PrintableString.
    public var isPrintableString: Bool { valueTag == StringType.printableString }

    /// How many characters the value has: of octets that its string type cannot hold, each counts as one.
    public var characterCount: Int {
        // Whatever begins a character in UTF-8 is no continuation octet.
        isWellFormed ? utf8.count { $0 & 0xC0 != 0x80 } : valueBytes.count
    }

    /// The visible ASCII characters of a PrintableString that the type does not have, each once, in order; empty for
    /// other types.
    ///
    /// Control characters and octets above 7F are left out: they are another matter than `*` or `@`.
    public var charactersOutsidePrintableString: [UInt8] {
        guard isPrintableString else { return [] }
        var found: [UInt8] = []
        for octet in valueBytes
        where (0x20..<0x7F).contains(octet) && !StringType.isPrintable(octet) && !found.contains(octet) {
            found.append(octet)
        }
        return found
    }
}
