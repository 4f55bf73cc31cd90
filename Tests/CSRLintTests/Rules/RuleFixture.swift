// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import Foundation
import TestSupport
import Testing

/// A file below `Fixtures/rules/<rule-id>/`: an answer, or those of several orders, and what the rule must say of it.
struct RuleFixture: CustomTestStringConvertible, Sendable {
    /// What a fixture expects: `certificateID` is nil where the row does not matter or has no number.
    struct Expectation: Hashable {
        let severity: String
        let certificateID: Int64?
        let subject: String?
    }

    let ruleID: String
    let name: String

    var testDescription: String { "\(ruleID)/\(name)" }
    var mustFlag: Bool { name.hasPrefix("flags-") }

    /// Every fixture of every rule.
    static let all: [RuleFixture] = {
        let folder = Fixture.root.appending(path: "rules").path
        let ids = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        return ids.flatMap { id in
            ((try? Fixture.names(in: "rules/\(id)", extensions: ["json"])) ?? []).map {
                RuleFixture(ruleID: id, name: $0)
            }
        }
    }()

    /// The orders, the instant that counts as now, and what is expected.
    func load() throws -> (orders: [LintInput], asOf: Timestamp?, expected: [Expectation]) {
        let bytes = try Fixture.bytes("rules/\(ruleID)/\(name)")
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
        let expected = (object["expect"] as? [[String: Any]] ?? []).filter { $0["rule"] as? String == ruleID }.map {
            Expectation(
                severity: $0["severity"] as? String ?? "",
                certificateID: ($0["certificate_id"] as? NSNumber)?.int64Value,
                subject: $0["subject"] as? String)
        }
        let asOf = (object["as_of"] as? String).flatMap { Timestamp(rfc3339: $0) }
        let answers = try (object["orders"] as? [Any])?.map { try [UInt8](JSONSerialization.data(withJSONObject: $0)) }
        let orders = try (answers ?? [bytes]).map { LintInput(try ReissueList(json: $0)) }
        return (orders, asOf, expected)
    }
}
