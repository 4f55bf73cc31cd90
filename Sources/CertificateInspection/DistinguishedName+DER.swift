// csrlint
// SPDX-License-Identifier: Apache-2.0

extension DistinguishedName {
    /// Reads the `Name` at an element of a walk.
    ///
    /// `d2i_X509_NAME` would refuse a name for one value in ill-formed UTF-8, and give no way to see it.
    init(_ walk: DERWalk, at index: Int) throws(ParsingError) {
        var sets = try walk.children(of: index, identifier: DERTag.sequence, "a Name")
        var names: [[Attribute]] = []
        names.reserveCapacity(8)
        while let set = walk.take(&sets) {
            var members = try walk.children(of: set, identifier: DERTag.set, "RelativeDistinguishedName")
            var attributes: [Attribute] = []
            while let member = walk.take(&members) { attributes.append(try Self.attribute(walk, member)) }
            names.append(attributes)
        }
        self.init(relativeDistinguishedNames: names)
    }

    private static func attribute(_ walk: DERWalk, _ index: Int) throws(ParsingError) -> Attribute {
        var parts = try walk.children(of: index, identifier: DERTag.sequence, "AttributeTypeAndValue")
        let type = try walk.take(&parts, DERTag.objectIdentifier, "an attribute's type")
        guard let value = walk.take(&parts) else {
            throw ParsingError(
                .unexpectedElement, "an attribute's value is missing",
                offset: walk.elements[index].encoding.upperBound)
        }
        try walk.finish(parts, "AttributeTypeAndValue")
        let identifier = walk.elements[value].identifier
        let isUniversal = identifier < 0x40 && identifier & 0x1F < 0x1F
        let isList = identifier == DERTag.sequence || identifier == DERTag.set
        let octets = isUniversal && !isList ? walk.octets(of: value) : walk.copy(walk.elements[value].content)
        let tag = isUniversal ? identifier & 0x1F : identifier
        let text = StringType.utf8(octets, tag: tag)
        return Attribute(
            type: walk.objectIdentifier(at: type), valueTag: tag, valueBytes: octets, utf8: text ?? octets,
            isWellFormed: text != nil && !walk.elements[value].isBroken)
    }
}
