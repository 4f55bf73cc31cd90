// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("What is saved is judged as what was fetched")
struct SavedAnswerTests {
    private static let contactFields: Set<String> = ["email", "firstname", "lastname", "first_name", "last_name"]

    @Test("the same verdicts, findings and fingerprints, but for contact fields", arguments: ReissueFixture.all)
    func reports(fixture: ReissueFixture) throws {
        let fetched = try Fixture.bytes("reissues/\(fixture.name)")
        let saved = try SavedAnswer(fetched, without: APIKey("s3cret-key")).bytes
        let (before, after) = (try report(fetched), try report(saved))
        #expect(after.orders.flatMap(\.reissues).map(\.outcome) == before.orders.flatMap(\.reissues).map(\.outcome))
        #expect(lines(after) == lines(before))
        #expect(after.run.exitCode == before.run.exitCode)
    }

    private func report(_ json: [UInt8]) throws -> Report {
        Linter(now: Timestamp(secondsSince1970: 1_563_235_200)).report(on: try ReissueList(json: json))
    }

    private func lines(_ report: Report) -> [String] {
        report.findings.filter { !Self.contactFields.contains($0.subject ?? "") }
            .map { "\($0.fingerprint) \($0.severity) \($0.ruleID) \($0.subject ?? "") \($0.message)" }
    }
}
