// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("A key that nobody should use")
struct KeyDeadlineTests {
    /// The rules on what must be revoked within a day, each with one of its fixtures: the findings on rows in use.
    private static let fixtures = [
        "known-test-key/flags-rfc-6979", "ec-scalar-trivial/flags-1337", "known-compromised-key/flags-ec",
        "debian-weak-key/flags-rsa", "rsa-known-shared-prime/flags-one-prime", "ec-point-invalid/flags-ec-offcurve",
        "ec-explicit-parameters/flags-ec-explicit", "ec-curve-not-permitted/flags-ec-secp256k1",
        "dsa-key/flags-dsa-2048", "eddsa-key/flags-low-order-one", "ecdsa-nonce-reuse/flags-two-requests",
        "key-related-negation/flags-one-order", "rsa-shared-factor/flags-pair", "rsa-roca/flags-2048",
    ]

    private static func findings(_ name: String, of rule: String) throws -> [Finding] {
        var configuration = Configuration()
        configuration.searchesDeeply = true
        configuration.keyLists = try KeyListFixture.all()
        let rows = try ReissueList(json: Fixture.bytes("rules/\(name).json"))
        let now = Timestamp(rfc3339: "2026-06-01T00:00:00Z")
        return Linter(configuration: configuration, now: now).report(on: rows).findings.filter { $0.ruleID == rule }
    }

    @Test("has to be gone within a day where a certificate on it is in use", arguments: fixtures)
    func inUse(name: String) throws {
        let rule = try #require(name.split(separator: "/").first)
        let found = try Self.findings(name, of: String(rule))
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.message.hasSuffix("revocation within 24 hours (BR 4.9.1.1)") })
    }

    @Test(
        "has no deadline where nobody uses it", arguments: ["known-test-key/flags-rfc-6979", "dsa-key/flags-dsa-2048"])
    func history(name: String) throws {
        let rule = try #require(name.split(separator: "/").first)
        for column in ["pending", "archived"] {
            let found = try Self.findings("\(name)-\(column)", of: String(rule))
            #expect(!found.isEmpty)
            #expect(!found.contains { $0.message.contains("revocation") })
        }
    }
}
