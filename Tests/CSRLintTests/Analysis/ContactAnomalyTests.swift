// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Contact data")
struct ContactAnomalyTests {
    @Test(
        "of people is plain text",
        arguments: [
            "Logan", "Zoë", "O'Brien & Sons; Co", "a < b", "Tom & Jerry;", "\u{639}\u{644}\u{6CC}\u{200C}\u{67E}",
            "\u{5DC}\u{5D5}\u{5D2}", "a <3", "&;", "&#;", "&" + String(repeating: "a", count: 40) + ";", "<", "&",
            "\u{FFFD}",
        ])
    func plain(text: String) {
        #expect(ContactAnomaly.anomalies(of: JSONString(text)) == [])
    }

    @Test(
        "of attackers is something else",
        arguments: [
            ("\u{1B}[2J", [ContactAnomaly.controlCharacter]), ("a\0", [.controlCharacter]),
            ("a\u{9B}", [.controlCharacter]), ("a\u{2028}", [.controlCharacter]),
            ("\u{202E}a", [.bidirectionalControl]), ("\u{2066}", [.bidirectionalControl]),
            ("\u{61C}", [.bidirectionalControl]), ("<b>", [.markup]), ("</a", [.markup]), ("<!--", [.markup]),
            ("<?x", [.markup]), ("&lt;", [.markup]), ("&#60;", [.markup]), ("&#x3c;", [.markup]),
            ("\u{7}<B\u{200F}", [.controlCharacter, .bidirectionalControl, .markup]),
        ])
    func odd(text: String, anomalies: [ContactAnomaly]) {
        #expect(ContactAnomaly.anomalies(of: JSONString(text)) == anomalies)
    }

    @Test("is well-formed, and an address has an at sign")
    func addresses() {
        let surrogate = JSONString(utf8: [0x40, 0xED, 0xA0, 0x80], isWellFormed: false)
        #expect(ContactAnomaly.anomalies(of: surrogate) == [.illFormed])
        #expect(ContactAnomaly.anomalies(ofAddress: surrogate) == [.illFormed])
        #expect(ContactAnomaly.anomalies(ofAddress: "logan@example.com") == [])
        #expect(ContactAnomaly.anomalies(ofAddress: "logan\t") == [.noAtSign, .controlCharacter])
    }

    @Test("that is hostile is looked at in one pass")
    func manyAmpersands() {
        let text = JSONString(String(repeating: "&a<", count: 200_000))
        #expect(ContactAnomaly.anomalies(of: text) == [])
    }
}
