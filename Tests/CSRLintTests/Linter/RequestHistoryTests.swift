// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import Foundation
import TestSupport
import Testing

@Suite("What several requests without records have in common")
struct RequestHistoryTests {
    /// The requests in the rows of a rule's fixture, inspected alone; what was found, by rule.
    private static func findings(_ fixture: String) throws -> [Finding] {
        let object = try JSONSerialization.jsonObject(with: Data(try Fixture.bytes("rules/\(fixture).json")))
        let document = try #require(object as? [String: Any])
        let orders = document["orders"] as? [[String: Any]] ?? [document]
        let rows = orders.flatMap { $0["certificates"] as? [[String: Any]] ?? [] }
        let requests = rows.compactMap { $0["csr"] as? String }.map { RequestInput(Array($0.utf8)) }
        #expect(requests.count == 2)
        let ids = Set(RuleGroup.history.rules.map(\.id))
        return Linter().inspect(requests).requests.flatMap(\.findings).filter { ids.contains($0.ruleID) }
    }

    @Test(
        "is found on the last of them",
        arguments: [
            ("key-related-negation", "flags-two-orders", Severity.error),
            ("csr-signature-differs-same-tbs", "flags-two-orders", .note),
            ("challenge-password-reused", "flags-two-orders", .warning),
        ])
    func isFound(ruleID: String, name: String, severity: Severity) throws {
        let findings = try Self.findings("\(ruleID)/\(name)")
        #expect(findings.map(\.ruleID) == [ruleID])
        #expect(findings.map(\.severity) == [severity])
        #expect(findings.map(\.record.index) == [1])
        #expect(findings.first?.message.contains("request 1") == true)
        #expect(findings.first?.related.count == 1)
    }

    @Test("is nothing where they share a key, since nobody knows of which orders they are")
    func noOrders() throws {
        #expect(try Self.findings("key-reused-across-orders/flags-other-domain").isEmpty)
    }
}
