// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A distinguished name: a sequence of relative distinguished names, each a set of attributes (RFC 5280, 4.1.2.4).
public struct DistinguishedName: Hashable, Sendable {
    /// One attribute type and its value.
    public struct Attribute: Hashable, Sendable {
        /// The attribute's type.
        public let type: OID
        /// The universal tag number of the value's string type: 12 UTF8String, 19 PrintableString, 20 T61String, 22
        /// IA5String, 28 UniversalString, 30 BMPString, ….
        public let valueTag: UInt8
        /// The value's content octets as they were encoded.
        public let valueBytes: [UInt8]
        /// The value as UTF-8: transcoded from the string type; bytes that the type cannot hold are kept as they are.
        public let utf8: [UInt8]
        /// Whether `utf8` is a faithful reading of the value; false for bytes that its string type does not allow.
        public let isWellFormed: Bool

        /// Makes an attribute.
        public init(type: OID, valueTag: UInt8, valueBytes: [UInt8], utf8: [UInt8], isWellFormed: Bool) {
            self.type = type
            self.valueTag = valueTag
            self.valueBytes = valueBytes
            self.utf8 = utf8
            self.isWellFormed = isWellFormed
        }
    }

    /// The relative distinguished names in their order, each with its attributes in theirs.
    public let relativeDistinguishedNames: [[Attribute]]
    /// Every attribute, in order, across the relative distinguished names.
    public let attributes: [Attribute]

    /// Makes a name.
    public init(relativeDistinguishedNames: [[Attribute]]) {
        self.relativeDistinguishedNames = relativeDistinguishedNames
        attributes = relativeDistinguishedNames.flatMap(\.self)
    }

    /// Every common name, in order: never silently the first or the last one.
    public var commonNames: [Attribute] { attributes.filter { $0.type == .commonName } }
}
