// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("Text from outside, made visible")
struct DisplayTextTests {
    struct Case: Sendable {
        let bytes: [UInt8]
        let shown: String
    }

    @Test(
        "spells out what could steer a terminal and keeps the rest",
        arguments: [
            Case(bytes: Array("www.example.com".utf8), shown: "www.example.com"),
            Case(bytes: Array("München GmbH".utf8), shown: "München GmbH"),
            Case(bytes: Array("good.example.com\u{0}.evil.test".utf8), shown: "good.example.com\\0.evil.test"),
            Case(bytes: Array("\u{1B}[31mred".utf8), shown: "\\u{1B}[31mred"),
            Case(bytes: Array("a\nb\tc".utf8), shown: "a\\u{0A}b\\u{09}c"),
            Case(bytes: Array("a\u{202E}b".utf8), shown: "a\\u{202E}b"),
            Case(bytes: Array("a\u{200B}b\u{FEFF}".utf8), shown: "a\\u{200B}b\\u{FEFF}"),
            Case(bytes: Array("a\u{85}b\u{7F}".utf8), shown: "a\\u{85}b\\u{7F}"),
            Case(bytes: Array("a\u{A0}b\u{2028}".utf8), shown: "a\\u{A0}b\\u{2028}"),
            Case(bytes: Array("DOMAIN\\user".utf8), shown: "DOMAIN\\\\user"),
            Case(bytes: [0x61, 0xFF, 0x62], shown: "a\\xFFb"),
            Case(bytes: [0x61, 0xED, 0xA0, 0x80, 0x62], shown: "a\\u{D800}b"),
            Case(bytes: [0xC3], shown: "\\xC3"),
            Case(bytes: [0xC0, 0x80], shown: "\\xC0\\x80"),
            Case(bytes: [], shown: ""),
        ])
    func visible(example: Case) {
        #expect(DisplayText.visible(example.bytes) == example.shown)
    }

    @Test("cuts a huge value and says so")
    func hugeValuesAreCut() {
        let shown = DisplayText.visible([UInt8](repeating: 0x41, count: 1 << 20))
        #expect(shown.utf8.count < (64 << 10) + 64)
        #expect(shown.hasSuffix("more bytes)"))
    }

    @Test("never lets a control byte through, whatever the input")
    func noControlByteSurvives() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<2_000 {
            let bytes = (0..<40).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            let shown = DisplayText.visible(bytes)
            #expect(shown.unicodeScalars.allSatisfy { !DisplayText.isHidden($0) })
        }
    }
}
