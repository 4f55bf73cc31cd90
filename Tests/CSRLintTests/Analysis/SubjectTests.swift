// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("The subject's attributes")
struct SubjectTests {
    private static func attribute(
        _ dotted: String, _ text: String, tag: UInt8 = 12, bytes: [UInt8]? = nil, isWellFormed: Bool = true
    ) throws -> DistinguishedName.Attribute {
        DistinguishedName.Attribute(
            type: try #require(OID(dotted: dotted)), valueTag: tag, valueBytes: bytes ?? Array(text.utf8),
            utf8: Array(text.utf8), isWellFormed: isWellFormed)
    }

    @Test(
        "hold defaults where a tool proposes the value, or it is punctuation",
        arguments: [
            ("2.5.4.10", "Internet Widgits Pty Ltd", true), ("2.5.4.10", "internet widgits pty ltd", true),
            ("2.5.4.10", "Internet Widgits Pty Ltd.", false), ("2.5.4.10", "Default Company Ltd", true),
            ("2.5.4.7", "Default City", true), ("2.5.4.10", "Default City", false), ("2.5.4.8", "Some-State", true),
            ("2.5.4.6", "XX", true), ("2.5.4.6", "AU", false), ("2.5.4.6", "IT", false), ("2.5.4.11", "IT", true),
            ("2.5.4.10", "Unknown", true), ("2.5.4.3", "Unknown", false), ("2.5.4.7", ".", true),
            ("2.5.4.7", "-", true), ("2.5.4.7", " ", true), ("2.5.4.7", "- .", true), ("2.5.4.7", "", false),
            ("2.5.4.3", "-", false), ("2.5.4.7", "É", false), ("2.5.4.17", "-", true), ("2.5.4.17", "0", false),
            ("2.5.4.10", "\u{130}T", false),
        ])
    func defaults(_ type: String, _ text: String, _ isDefault: Bool) throws {
        #expect(SubjectDefaults.isDefault(try Self.attribute(type, text)) == isDefault)
    }

    @Test("are compared with defaults at no cost where they are long")
    func longDefaults() throws {
        #expect(!SubjectDefaults.isDefault(try Self.attribute("2.5.4.10", String(repeating: ".", count: 100_000))))
    }

    @Test(
        "are too long above the limit of their type",
        arguments: [
            ("2.5.4.3", 64), ("2.5.4.4", 64), ("2.5.4.5", 64), ("2.5.4.6", 2), ("2.5.4.7", 128), ("2.5.4.8", 128),
            ("2.5.4.9", 128), ("2.5.4.10", 64), ("2.5.4.11", 64), ("2.5.4.12", 64), ("2.5.4.15", 128),
            ("2.5.4.17", 40), ("2.5.4.42", 64), ("1.2.840.113549.1.9.1", 255),
        ])
    func lengths(_ type: String, _ limit: Int) throws {
        for character in ["a", "ü", "😀"] {
            let longest = String(repeating: character, count: limit)
            #expect(SubjectLengths.exceededLimit(of: try Self.attribute(type, longest)) == nil)
            #expect(SubjectLengths.exceededLimit(of: try Self.attribute(type, longest + character)) == limit)
        }
    }

    @Test("have no limit where their type has none")
    func noLimit() throws {
        let long = try Self.attribute("1.3.6.1.4.1.32473.9", String(repeating: "a", count: 70_000))
        #expect(SubjectLengths.exceededLimit(of: long) == nil)
    }

    @Test(
        "are in string types that all read alike, or it is said which",
        arguments: [
            ("2.5.4.3", 12, "*.example.com", nil), ("2.5.4.3", 19, "www.example.com", nil),
            ("2.5.4.3", 19, "*.a_b", "is a PrintableString, which has no * _"),
            ("2.5.4.3", 20, "example.com", "is a T61String"), ("2.5.4.3", 30, "example.com", "is a BMPString"),
            ("2.5.4.3", 28, "example.com", "is a UniversalString"),
            ("2.5.4.3", 22, "example.com", "is an IA5String, not a UTF8String or PrintableString"),
            ("2.5.4.10", 26, "Example", "is a VisibleString, not a UTF8String or PrintableString"),
            ("2.5.4.10", 4, "Example", "is of a type that no text in a name has"), ("2.5.4.45", 3, "0", nil),
            ("2.5.4.6", 19, "US", nil),
            ("2.5.4.6", 12, "US", "is a UTF8String, not a PrintableString"),
            ("2.5.4.6", 20, "US", "is a T61String, not a PrintableString"),
            ("2.5.4.5", 12, "1", "is a UTF8String, not a PrintableString"),
            ("1.2.840.113549.1.9.1", 22, "a@example.com", nil), ("1.2.840.113549.1.9.1", 12, "a@example.com", nil),
            ("0.9.2342.19200300.100.1.25", 22, "example", nil), ("2.5.4.10", 19, "A\u{1B}B", nil),
            ("2.5.4.10", 19, "A\\B", "is a PrintableString, which has no \\\\"),
        ] as [(String, UInt8, String, String?)])
    func stringTypes(_ type: String, _ tag: UInt8, _ text: String, _ fault: String?) throws {
        #expect(SubjectStringTypes.fault(of: try Self.attribute(type, text, tag: tag)) == fault)
    }
}
