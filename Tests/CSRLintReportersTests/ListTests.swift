// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters
import Testing

@Suite("The list of reissues")
struct ListTests {
    @Test(
        "is rendered as agreed",
        arguments: [(ListFormat.text, "txt"), (.json, "json"), (.ndjson, "ndjson"), (.csv, "csv")])
    func golden(format: ListFormat, ending: String) throws {
        let text = try Self.text(format, includingContacts: true)
        try GoldenFile.expect(text, equals: "list.\(ending)")
    }

    @Test("shows contact data on request only, and never the field's own CSR text", arguments: ListFormat.allCases)
    func contacts(format: ListFormat) throws {
        let text = try Self.text(format, includingContacts: false)
        #expect(!text.contains("ada@example.com") && !text.contains("Ada") && !text.contains("O'Neil"))
        #expect(!text.contains("email") && !text.contains("firstname"))
        #expect(!(try Self.text(format, includingContacts: true).contains("TU9SRSBTRUNSRVQ")))
    }

    @Test("as CSV starts no cell like a formula, and quotes what must be quoted")
    func spreadsheet() throws {
        let text = try Self.text(.csv, includingContacts: true)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 4)
        #expect(text.contains(#""'=HYPERLINK(""http://example.com"",""x"")""#))
        #expect(text.contains(#","O'Neil, ""Jr""","#))
        #expect(text.contains(",-3,"))
    }

    @Test("mentions every documented field")
    func fields() throws {
        let header = try #require(Self.text(.csv, includingContacts: true).split(separator: "\r\n").first)
        #expect(Set(header.split(separator: ",").map(String.init)) == Set(ReissueField.allCases.map(\.rawValue)))
    }

    private static func text(_ format: ListFormat, includingContacts: Bool) throws -> String {
        let sink = CollectingSink()
        try format.write(SampleListing.rows, includingContacts: includingContacts, to: sink)
        return sink.text
    }
}
