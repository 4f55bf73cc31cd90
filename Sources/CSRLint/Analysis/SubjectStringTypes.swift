// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Whether the attributes of a subject are written in string types that readers agree on.
enum SubjectStringTypes {
    /// Attributes whose value is a DirectoryString (RFC 5280, A.1).
    private static let directoryStrings: Set<OID> = [
        .commonName, .surname, .localityName, .stateOrProvinceName, .streetAddress, .organizationName,
        .organizationalUnitName, .title, .businessCategory, .postalCode, .givenName,
    ]

    /// Attributes whose value is a PrintableString and nothing else.
    private static let printableStrings: Set<OID> = [.countryName, .serialNumber]

    private static let obsoleteTypes: Set<String> = ["T61String", "UniversalString", "BMPString"]
    private static let currentTypes: Set<String> = ["UTF8String", "PrintableString"]

    /// What is wrong with the type of an attribute's value, in words; nil where nothing is.
    static func fault(of attribute: DistinguishedName.Attribute) -> String? {
        guard let type = attribute.stringTypeName else {
            // Other attributes may be something else: x500UniqueIdentifier is a BIT STRING.
            let isText = directoryStrings.contains(attribute.type) || printableStrings.contains(attribute.type)
            return isText ? "is of a type that no text in a name has" : nil
        }
        let article = type == "IA5String" ? "an" : "a"
        if printableStrings.contains(attribute.type), !attribute.isPrintableString {
            return "is \(article) \(type), not a PrintableString"
        }
        if obsoleteTypes.contains(type) { return "is \(article) \(type)" }
        if directoryStrings.contains(attribute.type), !currentTypes.contains(type) {
            return "is \(article) \(type), not a UTF8String or PrintableString"
        }
        let strangers = attribute.charactersOutsidePrintableString
        guard !strangers.isEmpty else { return nil }
        let shown = strangers.map { DisplayText.visible([$0]) }.joined(separator: " ")
        return "is a PrintableString, which has no \(shown)"
    }
}
