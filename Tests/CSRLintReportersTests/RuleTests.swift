// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters
import Testing

@Suite("The rule catalogue")
struct RuleTests {
    static let entries = [
        RuleEntry(
            Rule(
                "key-size-mismatch", .error, "The CSR's key has the size CertCentral recorded",
                rationale: "it shows a wrong CSR", reference: .certCentral("key_size"),
                remedy: "compare the CSR with the order", example: "the record says 2048, the key has 4096 bits",
                byHand: "openssl req -in request.pem -noout -text", check: { _ in [] }),
            group: "A CSR and record"),
        RuleEntry(
            Rule(
                "organization-mismatch", .note, "The CSR's organisation is that of the order",
                rationale: "it shows a wrong CSR", reference: .certCentral("organization"), remedy: "nothing",
                example: "O=Example | <b>Ltd</b>", byHand: "jq '.certificates[] | .organization' answer.json",
                isOnByDefault: false, check: { _ in [] }),
            group: "A CSR and record"),
        RuleEntry(
            Rule(
                "rsa-modulus-prime", .error, "The modulus is no prime", rationale: "it shows a broken key",
                reference: .rfc(2986, section: "4"), remedy: "make a new key", example: "n = p",
                byHand: "openssl prime -hex 7F", meansLostKey: true, requirement: .deepSearch, check: { _ in [] }),
            group: "D The key"),
    ]

    @Test(
        "is listed and explained as agreed", arguments: [(RuleFormat.text, "txt"), (.json, "json"), (.markdown, "md")])
    func golden(format: RuleFormat, ending: String) throws {
        let list = CollectingSink()
        try format.write(list: Self.entries, to: list)
        try GoldenFile.expect(list.text, equals: "rules.\(ending)")
        let explanation = CollectingSink()
        try format.write(explanationOf: Self.entries[0], to: explanation)
        try GoldenFile.expect(explanation.text, equals: "rule.\(ending)")
    }

    @Test("is the page of the documentation")
    func referencePage() throws {
        let sink = CollectingSink()
        try RuleFormat.markdown.write(list: RuleEntry.all, to: sink)
        try GoldenFile.expect(sink.text, equals: "../../Sources/CSRLint/CSRLint.docc/Rules.md")
    }
}
