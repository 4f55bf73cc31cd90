// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Testing

@Suite("The API key")
struct APIKeyTests {
    @Test("loses one newline at its end", arguments: ["s3cret", "s3cret\n"])
    func newline(text: String) throws { #expect(try APIKey(text).headerValue == "s3cret") }

    @Test(
        "is refused for any other byte than those of a key, and shows none of them",
        arguments: ["s3cret\n\n", "s3cret\r\n", "s3cret\r", "s3cret ", "s3\u{301}cret", "s3\0cret", "", "\n"])
    func otherBytes(text: String) throws {
        let error = #expect(throws: CertCentralError.self) { try APIKey(text) }
        #expect(error?.kind == .auth && error?.message.contains("s3") == false)
    }
}
