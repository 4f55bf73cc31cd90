// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import Testing

@Suite("Each rule on its fixtures")
struct RuleFixturesTests {
    @Test("finds what it must find, where it must, as grave as it must, and nothing else", arguments: RuleFixture.all)
    func ruleFindsWhatTheFixtureSays(fixture: RuleFixture) throws {
        let (orders, asOf, expected) = try fixture.load()
        #expect(expected.isEmpty != fixture.mustFlag)
        var configuration = Configuration()
        configuration.enable(fixture.ruleID)
        configuration.searchesDeeply = true
        configuration.keyLists = try KeyListFixture.all()
        configuration.isInstantGiven = true
        // The rule alone, but for one that asks what the others hold against a key, or leaves some keys to them.
        let asksOthers = ["key-reused-after-rejection", "known-compromised-key"].contains(fixture.ruleID)
        let rules = [Rule].all.filter { asksOthers || $0.id == fixture.ruleID }
        let report = Linter(rules: rules, configuration: configuration, now: asOf).report(on: orders)
        var found = report.findings.filter { $0.ruleID == fixture.ruleID }
        for expectation in expected.sorted(by: { $0.isMoreExact(than: $1) }) {
            let match = found.firstIndex { expectation.matches($0) }
            if let match { found.remove(at: match) } else { Issue.record("missing: \(expectation)") }
        }
        #expect(found.map(\.message) == [])
    }
}

extension RuleFixture.Expectation {
    fileprivate func matches(_ finding: Finding) -> Bool {
        finding.severity.rawValue == severity
            && (certificateID == nil || finding.record.certificateID == certificateID)
            && (subject == nil || finding.subject == subject)
    }

    fileprivate func isMoreExact(than other: Self) -> Bool {
        (subject == nil ? 0 : 1) > (other.subject == nil ? 0 : 1)
    }
}
