// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
extension OpenSSLAgreementRequest {
    /// Subjects of every make.
    static let subjects: [Self] =
        ([
            ("empty", []),
            (
                "long",
                [
                    "C = US", "ST = Utah", "L = Lehi", "streetAddress = 2801 North Thanksgiving Way",
                    "postalCode = 84043",
                    "O = Example Corporation", "OU = Web", "CN = example.com", "emailAddress = admin@example.com",
                ]
            ),
            (
                "extended-validation",
                [
                    "businessCategory = Private Organization", "jurisdictionC = US", "jurisdictionST = Utah",
                    "jurisdictionL = Lehi", "serialNumber = 5299537-0142", "C = US", "O = Example", "CN = example.com",
                    "organizationIdentifier = NTRUS+UT-5299537",
                ]
            ),
            (
                "person",
                [
                    "DC = com", "1.DC = example", "UID = jdoe", "GN = Jane", "SN = Doe", "initials = JD", "title = Dr",
                    "name = Jane Doe", "pseudonym = jd", "generationQualifier = II", "dnQualifier = 7",
                    "description = a person", "CN = Jane Doe",
                ]
            ),
            (
                "directory-pilot",
                [
                    "associatedDomain = example.com", "roomNumber = 7", "host = www", "homePostalAddress = 1 Street",
                    "personalTitle = Dr", "mail = a@example.com", "friendlyCountryName = Utah", "INN = 012345678901",
                    "OGRN = 0123456789012", "SNILS = 01234567890", "CN = example.com",
                ]
            ),
            ("common-names", ["0.CN = a.example.com", "O = Example", "1.CN = b.example.com", "2.CN = A.example.com"]),
            ("organizational-units", ["0.OU = one", "1.OU = two", "2.OU = one", "CN = example.com"]),
            ("multi-valued", ["C = US", "CN = example.com", "+UID = 7", "+OU = Web"]),
            ("multi-valued-common-names", ["0.CN = b.example.com", "+1.CN = a.example.com", "O = Example"]),
            ("unknown-types", ["1.2.3.4.5 = first", "x.2.999.1 = second", "CN = example.com"]),
            ("punctuation", ["O = \\\"Ex, ample; Co.\\\" <x> \\#y=z/w", #"CN = a\\b\\\\c"#, "OU = *.example.com"]),
            ("spaces", ["O = two  spaces", #"OU = \ ends with one\ "#, "CN = example.com"]),
            ("line-break", [#"O = first\nsecond"#, #"OU = tab\there"#, "CN = example.com"]),
            ("hidden", ["O = zero\u{200B}width", "OU = \u{202E}moc.elpmaxe", "CN = no\u{A0}break\u{FEFF}"]),
            ("scripts", ["O = Bäckerei Žižek", "OU = 例え", "L = Αθήνα", "CN = пример.example"]),
            ("beyond-the-plane", ["O = 🔒 lock", "CN = 𝔢xample.com"]),
            ("combining", ["O = Cafe\u{301}", "CN = cafe\u{301}.example.com"]),
            ("no-common-name", ["C = US", "O = Example"]),
            ("longest", ["CN = \(String(repeating: "a", count: 64))", "OU = \(String(repeating: "b", count: 64))"]),
        ] as [(String, [String])]).map { (name: String, subject: [String]) in
            Self(name: "subject-\(name)", subject: subject)
        }

    /// The string types that OpenSSL chooses by itself, one mask each.
    static let stringTypes: [Self] =
        ([
            ("default", "default", "Example"), ("default-latin", "default", "Exämple"),
            ("default-greek", "default", "Παράδειγμα"), ("no-multibyte", "nombstr", "Exämple"),
            ("pkix", "pkix", "Example"), ("pkix-latin", "pkix", "Exämple"), ("pkix-greek", "pkix", "Παράδειγμα"),
            ("utf8", "utf8only", "Example"), ("t61", "MASK:0x4", "Exämple ÿ"), ("t61-plain", "MASK:0x4", "Example"),
            ("bmp", "MASK:0x800", "Example"), ("bmp-greek", "MASK:0x800", "Παράδειγμα 例"),
            ("printable", "MASK:0x2", "Example Inc."), ("printable-or-utf8", "MASK:0x2002", "Example_Inc@"),
        ] as [(String, String, String)]).map { (name: String, mask: String, value: String) in
            Self(name: "string-\(name)", subject: ["C = US", "O = \(value)", "CN = \(value)"], stringMask: mask)
        }
}
#endif
