// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("The order of the rows")
struct PermutationTests {
    private static func report(on corpus: ReissueCorpus) throws -> Report {
        let now = try #require(Timestamp(rfc3339: ReissueFixture.day))
        return try Linter(now: now).report(on: ReissueList(json: Array(corpus.answer.utf8)))
    }

    @Test("changes neither the findings nor the verdicts", arguments: [1, 2] as [UInt64])
    func permutation(seed: UInt64) throws {
        // Enough for the rows to be shared out among threads.
        let corpus = try ReissueCorpus(count: 550)
        let (one, other) = try (Self.report(on: corpus), Self.report(on: corpus.shuffled(seed: seed)))
        #expect(one.findings.map(\.identity).sorted() == other.findings.map(\.identity).sorted())
        #expect(one.orders.flatMap(\.reissues).map(\.outcome) != other.orders.flatMap(\.reissues).map(\.outcome))
        #expect(
            one.orders.flatMap(\.reissues).map(\.outcome).sorted()
                == other.orders.flatMap(\.reissues).map(\.outcome).sorted())
        #expect(one.findings.contains { $0.ruleID == "csr-matches-other-record" })
        #expect(one.findings.count > 700 && one.run.exitCode == other.run.exitCode)
    }

    @Test("of findings follows the rows")
    func findingsFollowRows() throws {
        let report = try Self.report(on: ReissueCorpus(count: 550).shuffled(seed: 3))
        let positions = report.findings.map(\.record.index)
        #expect(positions == positions.sorted())
        #expect(report.orders.flatMap(\.reissues).map(\.index) == Array(0..<550))
    }
}

extension Finding {
    /// What must stay the same from run to run.
    fileprivate var identity: String { "\(outcome) \(fingerprint)" }
}
