// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters
import Testing

@Suite("Golden files")
struct GoldenTests {
    @Test("every format renders the documented rows as agreed", arguments: OutputFormat.allCases)
    func documented(format: OutputFormat) throws {
        try GoldenFile.expect(
            CollectingSink.text(SampleReports.documented, format), equals: "documented.\(format.fileEnding)")
    }

    @Test("every format renders rows and findings of every kind as agreed", arguments: OutputFormat.allCases)
    func varied(format: OutputFormat) throws {
        try GoldenFile.expect(CollectingSink.text(SampleReports.varied, format), equals: "varied.\(format.fileEnding)")
    }

    @Test("every format renders inspected requests as agreed", arguments: OutputFormat.allCases)
    func inspection(format: OutputFormat) throws {
        try GoldenFile.expect(
            CollectingSink.text(SampleReports.inspection, format), equals: "inspection.\(format.fileEnding)")
    }

    @Test("narrow text wraps as agreed, and colour changes nothing but the colour")
    func narrowAndColoured() throws {
        let narrow = try CollectingSink.text(SampleReports.documented, .text, style: TextStyle(width: 60))
        try GoldenFile.expect(narrow, equals: "documented-narrow.txt")
        let coloured = try CollectingSink.text(
            SampleReports.documented, .text, style: TextStyle(isColored: true, width: 60))
        #expect(coloured != narrow)
        #expect(coloured.replacing(/\u{1B}\[[0-9;]+m/, with: "") == narrow)
    }
}
