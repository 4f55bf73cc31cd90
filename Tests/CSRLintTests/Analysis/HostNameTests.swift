// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import TestSupport
import Testing

@testable import CSRLint

@Suite("Host names")
struct HostNameTests {
    struct Example: CustomTestStringConvertible {
        let text: String
        let canonical: String
        let kind: HostName.Kind
        var isWildcard = false
        var notes: HostName.Notes = []
        var testDescription: String { text.debugDescription }
    }

    static let examples: [Example] = [
        .init(text: "example.com", canonical: "example.com", kind: .dns),
        .init(text: "WWW.Example.COM", canonical: "www.example.com", kind: .dns, notes: .caseOnly),
        .init(text: "example.com.", canonical: "example.com", kind: .dns, notes: .trailingDot),
        .init(text: "example.com..", canonical: "example.com..", kind: .opaque),
        .init(text: "a..example.com", canonical: "a..example.com", kind: .opaque),
        .init(text: ".example.com", canonical: ".example.com", kind: .opaque),
        .init(text: ".", canonical: ".", kind: .opaque),
        .init(text: "", canonical: "", kind: .opaque),
        .init(text: "*.example.com", canonical: "*.example.com", kind: .dns, isWildcard: true),
        .init(text: "*.COM.", canonical: "*.com", kind: .dns, isWildcard: true, notes: [.caseOnly, .trailingDot]),
        .init(text: "f*.example.com", canonical: "f*.example.com", kind: .dns, notes: .wildcardMisplaced),
        .init(text: "a.*.example.com", canonical: "a.*.example.com", kind: .dns, notes: .wildcardMisplaced),
        .init(text: "*.*.example.com", canonical: "*.*.example.com", kind: .dns, notes: .wildcardMisplaced),
        .init(text: "*", canonical: "*", kind: .dns, notes: .wildcardMisplaced),
        .init(text: "*.", canonical: "*", kind: .dns, notes: [.wildcardMisplaced, .trailingDot]),
        .init(text: "10.0.0.1", canonical: "10.0.0.1", kind: .ipv4),
        .init(text: "10.0.0.1.", canonical: "10.0.0.1", kind: .ipv4, notes: .trailingDot),
        .init(text: "010.0.0.1", canonical: "010.0.0.1", kind: .dns),
        .init(text: "1.2.3", canonical: "1.2.3", kind: .dns),
        .init(text: "2001:0DB8::1", canonical: "2001:db8::1", kind: .ipv6),
        .init(text: "[2001:db8::1]", canonical: "2001:db8::1", kind: .ipv6, notes: .brackets),
        .init(text: "[10.0.0.1]", canonical: "[10.0.0.1]", kind: .dns),
        .init(text: "fe80::1%eth0", canonical: "fe80::1%eth0", kind: .dns),
        .init(text: "foo_bar.example.com", canonical: "foo_bar.example.com", kind: .dns),
        .init(text: "a b.example.com", canonical: "a b.example.com", kind: .opaque),
        .init(text: "good.example.com\0.evil.test", canonical: "good.example.com\0.evil.test", kind: .opaque),
        .init(text: "\u{1B}[31m.example.com", canonical: "\u{1B}[31m.example.com", kind: .opaque),
        .init(text: "MÜNCHEN.example.com", canonical: "xn--mnchen-3ya.example.com", kind: .dns, notes: .uLabelForm),
        .init(
            text: "*.München.Example.com.", canonical: "*.xn--mnchen-3ya.example.com", kind: .dns, isWildcard: true,
            notes: [.uLabelForm, .caseOnly, .trailingDot]),
        .init(text: "XN--MNCHEN-3YA.de", canonical: "xn--mnchen-3ya.de", kind: .dns, notes: .caseOnly),
        .init(text: "example。com", canonical: "example.com", kind: .dns, notes: .idnaDot),
        .init(text: "example．com｡", canonical: "example.com", kind: .dns, notes: [.idnaDot, .trailingDot]),
        .init(text: "10。0。0。1", canonical: "10.0.0.1", kind: .ipv4, notes: .idnaDot),
        .init(text: "例え。テスト", canonical: "xn--r8jz45g.xn--zckzah", kind: .dns, notes: [.idnaDot, .uLabelForm]),
        .init(text: "faß.de", canonical: "xn--fa-hia.de", kind: .dns, notes: .uLabelForm),
        .init(text: "\u{212A}elvin.example", canonical: "kelvin.example", kind: .dns, notes: .uLabelForm),
        .init(text: "ＥＸＡＭＰＬＥ.com", canonical: "example.com", kind: .dns, notes: .uLabelForm),
        .init(text: "℀.example", canonical: "℀.example", kind: .opaque),
        .init(text: "a／b.example", canonical: "a／b.example", kind: .opaque),
        .init(text: "＊.example", canonical: "＊.example", kind: .opaque),
        .init(text: "ex\u{200B}ample.com", canonical: "ex\u{200B}ample.com", kind: .opaque),
        .init(text: "\u{202E}moc.elpmaxe", canonical: "\u{202E}moc.elpmaxe", kind: .opaque),
        .init(text: "\u{FEFF}example.com", canonical: "\u{FEFF}example.com", kind: .opaque),
        .init(text: "xn--ü.example", canonical: "xn--ü.example", kind: .opaque),
        .init(text: "ü..example", canonical: "ü..example", kind: .opaque),
    ]

    @Test("A name has the canonical form, kind and notes of the name model", arguments: examples)
    func canonical(example: Example) {
        let name = HostName(dnsName: example.text.octets)
        #expect(name.description == example.canonical)
        #expect(name.kind == example.kind)
        #expect(name.isWildcard == example.isWildcard)
        #expect(name.notes == example.notes)
        #expect(name.isWellFormed)
        #expect(name.written == example.text.octets)
        #expect(name == HostName(commonName: example.text.octets, isWellFormed: true))
        #expect(name == HostName(recordText: JSONString(example.text)))
    }

    @Test(
        "White space round a record's name is left out and noted, a request's is not",
        arguments: [" example.com", "example.com\t", "\r\n example.com \n", "\u{0B}example.com\u{0C}"]
    )
    func whiteSpace(text: String) {
        let name = HostName(recordText: JSONString(text))
        #expect(name == HostName(dnsName: "example.com".octets))
        #expect(name.notes == .whitespace)
        #expect(name.written == text.octets)
        #expect(HostName(dnsName: text.octets).kind == .opaque)
    }

    @Test("A record's name of white space alone is empty", arguments: ["", " ", "\t\n"])
    func blank(text: String) {
        #expect(HostName(recordText: JSONString(text)).canonical.isEmpty)
    }

    @Test(
        "These are different names",
        arguments: [
            ("www.example.com", "example.com"), ("*.example.com", "example.com"), ("*.example.com", "a.example.com"),
            ("faß.de", "fass.de"), ("exаmple.com", "example.com"), ("010.0.0.1", "10.0.0.1"),
            ("example.com\0", "example.com"), ("a_b.com", "a-b.com"), ("::ffff:10.0.0.1", "10.0.0.1"),
            ("İstanbul.example", "istanbul.example"), ("xn--a.com", "xn--b.com"),
        ]
    )
    func different(first: String, second: String) {
        #expect(HostName(dnsName: first.octets) != HostName(dnsName: second.octets))
    }

    @Test(
        "A name with a lone surrogate or a byte that is no UTF-8 matches nothing, not even itself",
        arguments: [[0x61, 0xED, 0xA0, 0x80], [0xFF, 0x2E, 0x63], [0x61, 0xC3], [0x01, 0x80], [0x20, 0xC0, 0xAF]]
            as [[UInt8]]
    )
    func notWellFormed(bytes: [UInt8]) {
        let name = HostName(dnsName: bytes)
        #expect(!name.isWellFormed)
        #expect(name.kind == .opaque)
        #expect(!name.matches(name))
        #expect(!HostName(recordText: JSONString(utf8: bytes, isWellFormed: false)).matches(name))
    }

    @Test("A common name whose string type does not allow its bytes matches nothing")
    func unfaithful() {
        let name = HostName(commonName: "example.com".octets, isWellFormed: false)
        #expect(!name.matches(HostName(dnsName: "example.com".octets)))
    }

    @Test("An iPAddress is the address of the same octets, however a record writes it")
    func addresses() {
        #expect(HostName(ipAddress: [10, 0, 0, 1]) == HostName(recordText: JSONString("10.0.0.1")))
        let octets: [UInt8] = [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
        #expect(HostName(ipAddress: octets) == HostName(recordText: JSONString("[2001:0DB8:0::1]")))
        #expect(HostName(ipAddress: [1, 2, 3, 4, 5]) == nil)
        #expect(HostName(ipAddress: []) == nil)
    }

    @Test("A huge name is read in time that grows with its length")
    func huge() {
        #expect(HostName(dnsName: Array(repeating: 0x61, count: 1 << 20)).kind == .dns)
        #expect(HostName(dnsName: String(repeating: "ü", count: 1 << 19).octets).kind == .opaque)
        #expect(HostName(dnsName: String(repeating: "ü", count: 100).octets + ".com".octets).kind == .opaque)
        #expect(HostName(dnsName: ("a" + String(repeating: "\u{301}\u{323}", count: 250)).octets).kind == .opaque)
    }

    @Test("No bytes make a name crash, and a canonical name is its own canonical form")
    func mutations() {
        var generator = SplitMix64(seed: 4)
        let seeds = Self.examples.map(\.text.octets)
        for _ in 0..<20_000 {
            var bytes = seeds.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let position = Int.random(in: 0...bytes.count, using: &generator)
                if position < bytes.count, Bool.random(using: &generator) {
                    bytes[position] = UInt8.random(in: .min ... .max, using: &generator)
                } else {
                    bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: position)
                }
            }
            let name = HostName(dnsName: bytes)
            let again = HostName(dnsName: name.canonical)
            #expect(again == name)
            #expect(again.hashValue == name.hashValue)
            #expect(HostName(commonName: bytes, isWellFormed: true) == name)
            _ = CommonName(utf8: bytes, isWellFormed: true)
            _ = name.displayScalars
        }
    }

    @Test(
        "A common name is a host name, words for people, or nothing",
        arguments: [
            ("example.com", CommonName.Kind.host), ("*.example.com", .host), ("localhost", .host), ("LOCALHOST", .host),
            ("10.0.0.1", .host), ("2001:db8::1", .host), ("例え。テスト", .host), ("", .empty), ("Example GmbH", .humanText),
            ("Acme Inc.", .humanText), ("server1", .humanText), ("Jürgen", .humanText),
            (" lead.example.com", .humanText),
            ("server\0", .host), ("ser\u{202E}ver", .host), ("Example\u{200B}Corp", .host), ("\u{1B}[31m", .host),
            ("a..b", .host), ("株式会社", .humanText),
        ]
    )
    func commonNames(text: String, kind: CommonName.Kind) {
        #expect(CommonName(utf8: text.octets, isWellFormed: true).kind == kind)
    }
}
