// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Hidden characters and other marks of text")
struct HiddenCharacterTests {
    @Test(
        "are named by what they do",
        arguments: [
            ("a\0b", HiddenCharacter.nul), ("a\u{1B}", .control(0x1B)), ("\u{7F}", .control(0x7F)),
            ("\u{85}", .control(0x85)), ("\n", .control(0x0A)), ("a\u{202E}", .direction(0x202E)),
            ("\u{2069}", .direction(0x2069)), ("\u{200B}", .invisible(0x200B)), ("\u{FEFF}", .invisible(0xFEFF)),
            ("\u{AD}", .invisible(0xAD)),
        ] as [(String, HiddenCharacter)]
    )
    func kinds(text: String, character: HiddenCharacter) {
        #expect(HiddenCharacter(in: text.octets, isWellFormed: true) == character)
    }

    @Test(
        "are also bytes that are no text",
        arguments: [
            ([0xED, 0xA0, 0x80], .loneSurrogate), ([0x61, 0xFF], .notUTF8(0xFF)), ([0xC3], .notUTF8(0xC3)),
            ([0xC3, 0xBC, 0x80], .notUTF8(0x80)),
        ] as [([UInt8], HiddenCharacter)]
    )
    func malformed(bytes: [UInt8], character: HiddenCharacter) {
        #expect(HiddenCharacter(in: bytes, isWellFormed: false) == character)
        #expect(HiddenCharacter(in: bytes, isWellFormed: true) == character)
    }

    @Test("are none of plain text in any script", arguments: ["", "example.com", "Zürich", "株式会社　例", "a\u{A0}b"])
    func plain(text: String) { #expect(HiddenCharacter(in: text.octets, isWellFormed: true) == nil) }

    @Test("are no joiners where a script asks for them, in text for people")
    func joiners() {
        let persian = "نمونه\u{200C}ها".octets
        #expect(HiddenCharacter(in: persian, isWellFormed: true, isProse: true) == nil)
        #expect(HiddenCharacter(in: persian, isWellFormed: true) == .invisible(0x200C))
        #expect(HiddenCharacter(in: "a\u{200D}b".octets, isWellFormed: true, isProse: true) == .invisible(0x200D))
    }

    @Test(
        "Spaces are told by where they stand",
        arguments: [
            (" a", SubjectText.SpaceFault.leading), ("a ", .trailing), ("a  b", .repeated),
            ("a\u{A0}b", .unusual(0xA0)),
            ("a\u{3000}b", nil), ("a b c", nil), ("", nil),
        ] as [(String, SubjectText.SpaceFault?)]
    )
    func spaces(text: String, fault: SubjectText.SpaceFault?) {
        #expect(SubjectText.spaceFault(in: text.octets) == fault)
    }

    @Test(
        "Characters as HTML writes them are found",
        arguments: [
            ("A &amp; B", "&amp;"), ("&#38;", "&#38;"), ("&#X26;", "&#X26;"), ("M&uuml;ller", "&uuml;"),
            ("&&lt;", "&lt;"), ("R&D; A", nil), ("A & B; C", nil), ("&;&#;&#x;", nil), ("&amp", nil),
            ("&AElig;", "&AElig;"), ("&a1uml;", nil),
        ] as [(String, String?)]
    )
    func references(text: String, reference: String?) {
        #expect(SubjectText.characterReference(in: text.octets) == reference?.octets)
    }

    @Test(
        "Several names in one value are told from words",
        arguments: [
            ("example.com www.example.com", true), ("example.com,example.org", true), ("example.com", false),
            ("Example web server", false), ("example.com server", false), ("a.local b.local", false),
        ])
    func severalNames(text: String, isSeveral: Bool) { #expect(SubjectText.isSeveralNames(text.octets) == isSeveral) }
}
