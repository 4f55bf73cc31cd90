// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Values of a subject that nobody chose: what a tool proposes, and what people type to get past a question.
enum SubjectDefaults {
    /// What OpenSSL, Red Hat's OpenSSL and mod_ssl, and keytool propose; in lower case, as they are compared.
    private static let proposed: [OID: [[UInt8]]] = [
        .countryName: ["xx", "unknown"],
        .stateOrProvinceName: ["some-state", "somestate", "unknown"],
        .localityName: ["default city", "somecity", "unknown"],
        .organizationName: [
            "internet widgits pty ltd", "default company ltd", "my company ltd", "someorganization", "unknown",
        ],
        .organizationalUnitName: ["it", "section", "someorganizationalunit", "unknown"],
    ].mapValues { (values: [String]) in values.map { Array($0.utf8) } }

    /// Whether an attribute holds such a value, or nothing but punctuation and spaces.
    ///
    /// A common name is a host name, and judged as one.
    static func isDefault(_ attribute: DistinguishedName.Attribute) -> Bool {
        guard attribute.type != .commonName, !attribute.utf8.isEmpty, attribute.utf8.count <= 64 else { return false }
        if attribute.utf8.allSatisfy(isPunctuation) { return true }
        return proposed[attribute.type]?.contains { value in
            value.elementsEqual(attribute.utf8) { $0 == lowercased($1) }
        } ?? false
    }

    private static func isPunctuation(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func lowercased(_ octet: UInt8) -> UInt8 {
        (0x41...0x5A).contains(octet) ? octet | 0x20 : octet
    }
}
