// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters
import TestSupport
import Testing

@Suite("The same input")
struct DeterminismTests {
    /// Reports on enough rows for several chunks on each of several threads: one thread, two, two again, and five.
    private static let reports: [Report] =
        (try? [1, 2, 2, 5].map { threadCount in
            var configuration = Configuration()
            configuration.threadCount = threadCount
            let linter = Linter(configuration: configuration, now: Timestamp(rfc3339: "2026-06-01T00:00:00Z"))
            return try linter.report(on: ReissueList(json: Array(ReissueCorpus(count: 600).answer.utf8)))
        }) ?? []

    @Test("gives the same bytes on one thread and on several, and in every run", arguments: OutputFormat.allCases)
    func threads(format: OutputFormat) throws {
        let texts = try Self.reports.map { try CollectingSink.text($0, format) }
        #expect(texts.count == 4 && texts.allSatisfy { $0.utf8.count > (format.listsFindings ? 100_000 : 500) })
        for text in texts { #expect(text == texts[0]) }
    }
}
