// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("String types")
struct StringTypeTests {
    private static func attribute(_ tag: UInt8, _ octets: [UInt8]) -> DistinguishedName.Attribute {
        let text = StringType.utf8(octets, tag: tag)
        return DistinguishedName.Attribute(
            type: .organizationName, valueTag: tag, valueBytes: octets, utf8: text ?? octets, isWellFormed: text != nil)
    }

    @Test("of a PrintableString hold the 74 characters of X.680 and no others")
    func repertoire() {
        let characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?"
        #expect(
            (0...255).filter(StringType.isPrintable).map(UInt32.init) == characters.unicodeScalars.map(\.value).sorted()
        )
    }

    @Test("of a PrintableString show which visible characters it does not have")
    func strangers() {
        let octets = Array("*.a_b@example.com & *\u{1B}".utf8) + [0xE4]
        #expect(Self.attribute(19, octets).charactersOutsidePrintableString == Array("*_@&".utf8))
        #expect(Self.attribute(19, Array("www.example.com".utf8)).charactersOutsidePrintableString.isEmpty)
        #expect(Self.attribute(12, octets).charactersOutsidePrintableString.isEmpty)
    }

    @Test("are counted in characters, not in octets")
    func characterCounts() {
        #expect(Self.attribute(12, Array("ü€😀x".utf8)).characterCount == 4)
        #expect(Self.attribute(12, []).characterCount == 0)
        #expect(Self.attribute(20, [0xFC, 0xFC]).characterCount == 2)
        #expect(Self.attribute(30, [0, 0xFC, 0x20, 0xAC, 0xD8, 0x3D, 0xDE, 0]).characterCount == 3)
        #expect(Self.attribute(28, [0, 1, 0xF6, 0, 0, 0, 0, 0x78]).characterCount == 2)
        #expect(Self.attribute(12, [0xFF, 0xFE, 0x80]).characterCount == 3)
        #expect(Self.attribute(30, [0, 0xFC, 0]).characterCount == 3)
    }

    @Test("have their names of X.680")
    func names() {
        #expect(Self.attribute(12, []).stringTypeName == "UTF8String")
        #expect(Self.attribute(20, []).stringTypeName == "T61String")
        #expect(Self.attribute(4, []).stringTypeName == nil)
        #expect(Self.attribute(0x8C, []).stringTypeName == nil)
        #expect(Self.attribute(19, []).isPrintableString && !Self.attribute(12, []).isPrintableString)
    }

    @Test("of an attribute are read alike, and what is no string is none")
    func texts() {
        let attribute = RequestAttribute(
            type: .challengePassword,
            values: [
                [12, 2, 0xC3, 0xBC], [20, 1, 0xFC], [30, 2, 0, 0xFC], [4, 1, 1], [12, 1, 0xFF], [12, 2, 1], [],
            ])
        #expect(attribute.texts == [[0xC3, 0xBC], [0xC3, 0xBC], [0xC3, 0xBC], nil, [0xFF], nil, nil])
    }
}
