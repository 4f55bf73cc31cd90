// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Scripts of labels")
struct LabelScriptsTests {
    @Test("Every code point has the scripts that the Unicode Character Database gives it")
    func everyCodePoint() throws {
        let expected = try #require(try NameTables.load("script-digest.json", as: NameTables.DigestCase.self).first)
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for point in UInt32(0x80)..<0x32000 where !(0xD800...0xDFFF ~= point) {
            let text = LabelScripts.scriptNames(of: point).sorted().joined(separator: ",") + ";"
            for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect(String(digest) == expected.digest)
    }

    // The examples of UTS 39, section 5.1, and those of everyday life in East Asia.
    @Test(
        "A label of one script, or of those that a language mixes, is no mixture",
        arguments: [
            "Circle", "СігсӀе", "Circ1e", "C𝗂𝗋𝖼𝗅𝖾", "〆切", "ねガ", "日本語テスト", "한국漢字", "ㄅ漢", "aテスト1", "漢字abc", "123",
            "č-ž", "",
        ]
    )
    func single(label: String) { #expect(!LabelScripts.isMixed(label.scalars)) }

    @Test(
        "Letters of scripts that no language mixes are a mixture",
        arguments: ["Сirсlе", "exаmple", "αb", "жω", "한か", "ㄅか", "thaiไทย", "аб漢", "aбテ"]
    )
    func mixed(label: String) { #expect(LabelScripts.isMixed(label.scalars)) }

    @Test("A mixture names its scripts in the order in which they come")
    func names() {
        #expect(LabelScripts.names(in: "1exаmpleω".scalars) == ["Latin", "Cyrillic", "Greek"])
    }

    @Test(
        "The scripts that the code names have their numbers",
        arguments: [
            ("a", Script.latin), ("漢", .han), ("か", .hiragana), ("カ", .katakana), ("한", .hangul), ("ㄅ", .bopomofo),
            ("ж", .cyrillic), ("ω", .greek), ("א", .hebrew), ("ա", .armenian), ("ა", .georgian), ("ก", .thai),
            ("ກ", .lao), ("က", .myanmar), ("አ", .ethiopic), ("-", .common), ("\u{335}", .inherited),
        ] as [(String, Script)]
    )
    func numbers(character: String, script: Script) {
        #expect(character.scalars.allSatisfy { LabelScripts.isOf(script, $0) })
    }

    @Test(
        "A label looks like ASCII when all its letters do, and it is no plain word",
        arguments: [
            ("аррӏе", true), ("exаmple", true), ("ονο", true), ("lıst", true), ("apple", false), ("почта", false),
            ("bücher", false), ("kærlighed", false), ("日本", false),
        ]
    )
    func appearance(label: String, looks: Bool) { #expect(Homograph.looksLikeASCII(label.scalars) == looks) }

    @Test(
        "A word is at home under a top-level domain of its script, or of a country that writes in it",
        arguments: [
            ("сор", "ru", true), ("сор", "su", true), ("сор", "xn--p1ai", true), ("сор", "com", false),
            ("сор", "gr", false), ("ονο", "gr", true), ("ονο", "xn--p1ai", false), ("lıst", "tr", true),
            ("exаmple", "ru", false),
        ]
    )
    func home(label: String, domain: String, isAtHome: Bool) {
        #expect(Homograph.isAtHome(label.scalars, under: domain.octets[...]) == isAtHome)
    }
}
