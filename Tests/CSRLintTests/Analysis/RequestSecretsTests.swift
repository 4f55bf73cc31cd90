// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("What is shown of texts that nobody should see, or that never end")
struct RequestSecretsTests {
    @Test(
        "of a challenge password is its length and what it is made of",
        arguments: [
            ("", "empty"), ("x", "1 character: lower-case letters"),
            ("Throw-Away 4711", "15 characters: lower-case letters, upper-case letters, digits, spaces, other signs"),
            ("päss", "4 characters: lower-case letters, characters beyond ASCII"),
            ("\u{1B}\0", "2 characters: other signs"),
        ])
    func passwords(_ text: String, _ description: String) {
        #expect(ChallengePassword(utf8: Array(text.utf8)).description == description)
    }

    @Test("of a challenge password that is no UTF-8 is no octet")
    func illFormedPassword() {
        let password = ChallengePassword(utf8: [0xFF, 0x41, 0xC3])
        #expect(password.description == "3 characters: upper-case letters, characters beyond ASCII")
    }

    @Test("of a long text is its beginning, with no character cut")
    func excerpts() {
        #expect(ExcerptText.visible(Array("short\u{1B}".utf8)) == "short\\u{1B}")
        #expect(ExcerptText.visible([UInt8](repeating: 0x61, count: 128)).count == 128)
        let long = ExcerptText.visible([UInt8](repeating: 0x61, count: 129))
        #expect(long == String(repeating: "a", count: 128) + "…(1 more bytes)")
        for padding in 0..<4 {
            let text = String(repeating: "a", count: 125 + padding) + String(repeating: "😀", count: 9)
            let shown = ExcerptText.visible(Array(text.utf8))
            #expect(!shown.contains("\\x"))
            #expect(shown.hasPrefix(String(repeating: "a", count: 125)))
        }
        #expect(ExcerptText.visible([UInt8](repeating: 0x80, count: 4_000_000)).utf8.count < 1_000)
    }
}
