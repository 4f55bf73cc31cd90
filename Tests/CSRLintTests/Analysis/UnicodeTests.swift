// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Unicode for names")
struct UnicodeTests {
    @Test("A name in Unicode has the A-labels that Python's idna gives it, or none where it refuses")
    func aLabels() throws {
        let cases = try NameTables.load("idna.json", as: NameTables.IDNACase.self)
        try #require(cases.count > 300)
        for entry in cases {
            let name = HostName(dnsName: entry.name.octets)
            if let encoded = entry.encoded {
                #expect(name.description == encoded, "\(entry.name.unicodeScalars.map(\.value))")
                #expect(name.kind == .dns)
            } else if name.kind == .dns {
                // Python applies IDNA 2008 on top: what UTS 46 allows and it refuses is hygiene, not comparison.
                let mapped = IDNAMapping.map(entry.name.unicodeScalars.map(\.value).filter { $0 != 0x2E })
                #expect(mapped != nil)
            }
        }
    }

    @Test("Composition and decomposition are those of the Unicode Character Database")
    func normalization() throws {
        let cases = try NameTables.load("normalization.json", as: NameTables.NormalizationCase.self)
        try #require(cases.count >= 300)
        for entry in cases {
            #expect(UnicodeNormalization.composed(entry.text.scalars) == entry.nfc.scalars)
            #expect(UnicodeNormalization.decomposed(entry.text.scalars) == entry.nfd.scalars)
            #expect(UnicodeNormalization.composed(entry.nfd.scalars) == entry.nfc.scalars)
        }
    }

    @Test("Every code point maps, decomposes and composes as it does in Python", arguments: ["idna", "nfd", "nfc"])
    func everyCodePoint(name: String) throws {
        let cases = try NameTables.load("unicode-digests.json", as: NameTables.DigestCase.self)
        let expected = try #require(cases.first { $0.name == name })
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        let ranges: [Range<UInt32>] = [
            0x80..<0x3400, 0xA000..<0xD800, 0xF900..<0x20000, 0x2F800..<0x2FA20, 0xE0000..<0xE0200,
        ]
        for point in ranges.joined() {
            let result: [UInt32]? =
                switch name {
                case "idna": HostName.isIDNADot(point) ? nil : IDNAMapping.map([point])
                case "nfd": UnicodeNormalization.decomposed([point])
                default: UnicodeNormalization.composed([point])
                }
            for unit in [point] + (result ?? [0xFFFF_FFFF]) {
                digest = (digest ^ UInt64(unit)) &* 0x100_0000_01B3
            }
        }
        #expect(String(digest) == expected.digest)
    }

    @Test("Skeletons are those of UTS 39, in lower case")
    func skeletons() throws {
        let cases = try NameTables.load("skeletons.json", as: NameTables.SkeletonCase.self)
        try #require(cases.count > 150)
        for entry in cases {
            #expect(Confusables.skeleton(of: entry.text.scalars) == entry.skeleton.scalars)
        }
    }

    @Test(
        "Texts that look alike have one skeleton",
        arguments: [
            ("exаmple", "example"), ("exarnple", "example"), ("examp1e", "example"), ("g00gle", "google"),
            ("раураl", "paypal"),
        ]
    )
    func alike(first: String, second: String) {
        #expect(Confusables.skeleton(of: first.scalars) == Confusables.skeleton(of: second.scalars))
    }

    @Test(
        "Texts that do not look alike have different skeletons", arguments: [("example", "examples"), ("web", "wed")])
    func unlike(first: String, second: String) {
        #expect(Confusables.skeleton(of: first.scalars) != Confusables.skeleton(of: second.scalars))
    }

    @Test("The mapping and the list say of which version they are")
    func versions() {
        #expect(IDNAMapping.unicodeVersion == "18.0.0")
        #expect(LabelScripts.unicodeVersion == "18.0.0")
        #expect(Confusables.unicodeVersion == "13.0.0")
        #expect(PublicSuffixList.date.count == 10)
    }
}
