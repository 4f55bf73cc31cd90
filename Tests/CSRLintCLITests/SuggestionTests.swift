// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import Testing

@Suite("Suggestions")
struct SuggestionTests {
    @Test(
        "name the nearest word, if it is near",
        arguments: [
            ("csr-missin", "csr-missing"), ("key-size-mismach", "key-size-mismatch"), ("csr-missing", "csr-missing"),
            ("zzz", nil), ("", nil),
        ] as [(String, String?)])
    func nearest(text: String, expected: String?) {
        #expect(Suggestion.nearest(to: text, among: ["csr-missing", "key-size-mismatch"]) == expected)
    }

    @Test("are not looked for where the word is no word")
    func hugeWord() {
        #expect(Suggestion.nearest(to: String(repeating: "x", count: 1_000_000), among: ["csr-missing"]) == nil)
    }
}
#endif
