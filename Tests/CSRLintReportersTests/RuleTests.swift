// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters
import Testing

@Suite("The rule catalogue")
struct RuleTests {
    static let entries = [
        RuleEntry(
            id: "key-size-mismatch", severity: .error, isOnByDefault: true,
            title: "The CSR's key has the size CertCentral recorded",
            rationale: "it shows a wrong CSR",
            reference: "CertCentral, List reissues: key_size", url: "https://example.com/",
            remedy: "compare the CSR with the order",
            scope: "record", group: "A CSR and record"),
        RuleEntry(
            id: "organization-mismatch", severity: .note, isOnByDefault: false,
            title: "The CSR's organisation is that of the order",
            rationale: "it shows a wrong CSR",
            reference: "CertCentral, Order info", url: "https://example.com/",
            remedy: "nothing", scope: "record", group: "A CSR and record"),
        RuleEntry(
            id: "csr-missing", severity: .warning, isOnByDefault: true, title: "The record holds a CSR",
            rationale: "it shows a wrong CSR",
            reference: "RFC 2986",
            url: "https://example.com/",
            remedy: "fetch the order again", scope: "record", group: "C The request"),
    ]

    @Test("is listed and explained as agreed", arguments: [(RuleFormat.text, "txt"), (.json, "json")])
    func golden(format: RuleFormat, ending: String) throws {
        let list = CollectingSink()
        try format.write(list: Self.entries, to: list)
        try GoldenFile.expect(list.text, equals: "rules.\(ending)")
        let explanation = CollectingSink()
        try format.write(explanationOf: Self.entries[0], to: explanation)
        try GoldenFile.expect(explanation.text, equals: "rule.\(ending)")
    }
}
