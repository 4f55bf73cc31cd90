// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("A key that was turned down")
struct KeyWeaknessTests {
    /// The severities that `key-reused-after-rejection` gives beside a rule that finds something on every key.
    private static func severities(
        _ severity: Severity, ceiling: SeverityCeiling, meansLostKey: Bool = false,
        configuration: Configuration = Configuration()
    ) throws -> [Severity] {
        let rule = Rule(
            "house-rule", severity, "The house likes the key", rationale: "It is the house's.",
            reference: .cwe(326), remedy: "make another", ceiling: ceiling, meansLostKey: meansLostKey
        ) { inspection in inspection.publicKey == nil ? [] : [Observation("the house does not like the key")] }
        let json = try Fixture.bytes("rules/key-reused-after-rejection/flags-then-issued.json")
        let linter = Linter(
            rules: [rule] + [Rule].all, configuration: configuration, now: Timestamp(rfc3339: "2026-06-01T00:00:00Z"))
        return try linter.report(on: ReissueList(json: json)).findings
            .filter { $0.ruleID == "key-reused-after-rejection" }.map(\.severity)
    }

    @Test("is an error where it comes again and a rule holds something against it")
    func weakKey() throws {
        #expect(try Self.severities(.error, ceiling: .key) == [.error])
        #expect(try Self.severities(.warning, ceiling: .key) == [.error])
        #expect(try Self.severities(.error, ceiling: .none, meansLostKey: true) == [.error])
    }

    @Test("is a warning where what was found is a note, or not about the key")
    func otherFindings() throws {
        #expect(try Self.severities(.note, ceiling: .key) == [.warning])
        #expect(try Self.severities(.error, ceiling: .other) == [.warning])
        var configuration = Configuration()
        configuration.disable("house-rule")
        #expect(try Self.severities(.error, ceiling: .key, configuration: configuration) == [.warning])
    }

    @Test("is not held against the clock where there is none")
    func noInstant() throws {
        let json = try Fixture.bytes("rules/pending-stale/flags-six-weeks.json")
        let report = try Linter().report(on: ReissueList(json: json))
        #expect(!report.findings.contains { $0.ruleID == "pending-stale" })
        #expect(report.skipped.contains { $0.ruleID == "pending-stale" && $0.reason == "no instant counts as now" })
    }
}
