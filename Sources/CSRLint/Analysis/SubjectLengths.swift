// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How many characters the attributes of a subject may have (RFC 5280, A.1; Baseline Requirements, 7.1.4.2).
enum SubjectLengths {
    private static let limits: [OID: Int] = [
        .commonName: 64, .surname: 64, .serialNumber: 64, .countryName: 2, .localityName: 128,
        .stateOrProvinceName: 128, .streetAddress: 128, .organizationName: 64, .organizationalUnitName: 64,
        .title: 64, .businessCategory: 128, .postalCode: 40, .givenName: 64, .emailAddress: 255,
    ]

    /// The limit of an attribute that has more characters; nil for one that keeps its limit, or has none.
    static func exceededLimit(of attribute: DistinguishedName.Attribute) -> Int? {
        guard let limit = limits[attribute.type], attribute.characterCount > limit else { return nil }
        return limit
    }
}
