// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Lists of keys")
struct KeyListTests {
    @Test(
        "tell their kind by their bytes",
        arguments: [
            ("badkeys/blocklist.dat", .badkeys, 207, [.debianWeakKeys, .compromisedKeys]),
            ("sha256_modulus_2048.csv", .debianWeakKeys, 51, [.debianWeakKeys]),
            ("blacklist.RSA-1024", .opensslVulnkey, 51, [.debianWeakKeys]),
            ("revoked.txt", .subjectPublicKeyInfo, 7, [.compromisedKeys]),
            ("primes2048.dat", .sharedPrimes, 1, [.sharedPrimes]),
        ] as [(String, KeyList.Format, Int, Set<Rule.KeyListKind>)])
    func kinds(_ path: String, _ format: KeyList.Format, _ count: Int, _ kinds: Set<Rule.KeyListKind>) throws {
        let list = try KeyListFixture.list(path)
        #expect(list.format == format)
        #expect(list.count == count)
        #expect(list.kinds == kinds)
        #expect(list.name == path)
    }

    @Test("have the date that badkeys gives them, else that of their file")
    func dates() throws {
        let fileDate = Timestamp(secondsSince1970: 1_700_000_000)
        #expect(try KeyListFixture.list("badkeys/blocklist.dat").date == Timestamp(rfc3339: "2026-05-20T04:00:00Z"))
        let blocklist = try Fixture.bytes("lists/badkeys/blocklist.dat")
        #expect(try KeyList(blocklist, name: "b", fileDate: fileDate).date == fileDate)
        #expect(try KeyList(blocklist, name: "b").date == nil)
    }

    @Test("take the first list of badkeys for that of Debian where nothing is said")
    func listNames() throws {
        let bytes = try Fixture.bytes("lists/badkeys/blocklist.dat")
        let unnamed = try KeyList(bytes, name: "b")
        #expect(unnamed.debianListNumbers == [1])
        let renamed = Array(#"{"bkformat": 0, "blocklists": [{"id": "7", "name": "Debian-SSH"}, 5, {"id": 900}]}"#.utf8)
        #expect(try KeyList(bytes, name: "b", metadata: renamed).debianListNumbers == [7])
        let none = Array(#"{"blocklists": [{"id": 1, "name": "keypair"}]}"#.utf8)
        #expect(try KeyList(bytes, name: "b", metadata: none).kinds == [.compromisedKeys])
    }

    @Test(
        "cover the kind and size of key that their file is named after",
        arguments: [
            ("sha256_modulus_2048.csv", true, false, 2048), ("/lists/sha256_modulus_4096.csv", true, false, 4096),
            ("sha256_xcoord_prime256v1.csv", false, true, 256), ("sha256_xcoord_secp384r1.csv", false, true, 384),
            ("sha256_xcoord_P-521.csv", false, true, 521), ("sha256_modulus_all.csv", true, false, nil),
            ("sha256_modulus_99999999999999999999999.csv", true, false, nil),
        ] as [(String, Bool, Bool, Int?)])
    func coverage(_ name: String, _ coversRSA: Bool, _ coversCurves: Bool, _ bitCount: Int?) throws {
        let list = try KeyList(Fixture.bytes("lists/sha256_modulus_2048.csv"), name: name)
        #expect(list.format == .debianWeakKeys)
        #expect(
            list.coverage == KeyList.Coverage(coversRSA: coversRSA, coversCurves: coversCurves, bitCount: bitCount))
    }

    @Test("are read with any line ends, in any order, with comments and further columns")
    func forms() throws {
        let digests = (1...5).map { String(repeating: "\($0)", count: 64) }
        let forms = [
            digests.joined(separator: "\n"), digests.reversed().joined(separator: "\r\n") + "\r\n",
            "# one\n\n  \n" + digests.map { "  \($0.uppercased())  # a key" }.joined(separator: "\n"),
            digests.map { "\($0);x;y" }.joined(separator: "\n"), digests.map { "\($0),1" }.joined(separator: "\n"),
        ]
        for form in forms {
            let list = try KeyList(Array(form.utf8), name: "list")
            #expect(list.count == 5)
            guard case .entries(let entries) = list.content else {
                Issue.record("no entries")
                continue
            }
            #expect(entries == entries.sorted())
            #expect(entries.first?.high == 0x1111_1111_1111_1111 && entries.last?.low == 0x5555_5555_5555_5555)
        }
    }

    @Test(
        "that are damaged are refused, with the line",
        arguments: [
            ("", nil, "empty"), ("# nothing\n\n", nil, "empty"), ("abc\n", 1, "not 3"),
            (String(repeating: "a", count: 64) + "\n" + String(repeating: "b", count: 63), 2, "not 63"),
            (String(repeating: "a", count: 64) + "\n\n" + String(repeating: "b", count: 20), 3, "one length"),
            (String(repeating: "a", count: 64) + "g\n", 1, "neither"), ("-----BEGIN PUBLIC KEY-----\n", 1, "neither"),
            (String(repeating: "a", count: 4000), 1, "not 4000"), ("{}\n", 1, "neither"),
            ("# x\n" + String(repeating: "a", count: 40) + "\n", 2, "not 40"),
        ] as [(String, Int?, String)])
    func damage(_ text: String, _ line: Int?, _ words: String) throws {
        let error = try #require(throws: KeyListError.self) { try KeyList(Array(text.utf8), name: "list") }
        #expect(error.line == line)
        #expect(error.message.contains(words))
        #expect(!error.description.contains("BEGIN"))
    }

    @Test("of octets that are damaged are refused", arguments: [1, 15, 17, 160, 161, 4096] as [Int])
    func binaryDamage(_ count: Int) {
        for first: UInt8 in [0x80, 0xFF, 2] {
            let bytes = [first] + (1..<max(count, 2)).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 0x80) }
            #expect(throws: KeyListError.self) { try KeyList(Array(bytes.prefix(count)), name: "list") }
        }
        #expect(throws: KeyListError.self) { try KeyList([UInt8](repeating: 0xAB, count: 32), name: "twice") }
    }

    @Test(
        "of primes that are no product of any are refused",
        arguments: [[1], [1, 1], [1, 2, 0xFF, 0xFF], [1, 1, 0xFE, 0xFF], [1, 1, 3], [1, 0, 0xFF, 0xFF]] as [[UInt8]])
    func noProduct(_ bytes: [UInt8]) {
        #expect(throws: KeyListError.self) { try KeyList(bytes, name: "primes") }
    }

    @Test("of primes are turned about")
    func product() throws {
        guard case .product(let product) = try KeyList([1, 1, 0x01, 0xF2, 0x80, 0], name: "primes").content else {
            Issue.record("no product")
            return
        }
        #expect(product == [0x80, 0xF2, 0x01])
    }

    @Test(
        "with metadata that cannot be read are refused",
        arguments: [
            "", "{", "[]", "{}x", #"{"bkformat": 1}"#, #"{"bkformat": "no"}"#, #"{"blocklists": [}"#,
            String(repeating: "[", count: 10_000),
        ])
    func metadata(_ text: String) throws {
        let bytes = try Fixture.bytes("lists/badkeys/blocklist.dat")
        let error = try #require(throws: KeyListError.self) {
            try KeyList(bytes, name: "b", metadata: Array(text.utf8))
        }
        #expect(error.message.contains("badkeysdata.json"))
    }

    @Test("show their names in visible form")
    func names() throws {
        let list = try KeyList(Fixture.bytes("lists/revoked.txt"), name: "a\u{1B}[31m/list")
        #expect(list.name == "a\\u{1B}[31m/list")
    }
}
