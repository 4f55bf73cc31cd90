// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import Foundation
import TestSupport
import Testing

@Suite("What only a run as a whole can tell")
struct RunRuleTests {
    /// Finds each key that more than one row has, on the last of them.
    private static let repeatedKey = Rule(
        run: "repeated-key", .warning, "No key stands twice", rationale: "it is reused",
        reference: .rfc(2986, section: "4"), remedy: "make a new key"
    ) { run in
        Dictionary(grouping: run.members.indices) { run.members[$0].keyIdentity }
            .filter { $0.key != nil && $0.value.count > 1 }.values
            .map { GroupObservation(member: $0.max() ?? 0, related: $0.dropLast(), observation: Observation("reused")) }
            .sorted { $0.member < $1.member }
    }

    /// Finds something about every key, as a rule on weak keys would.
    private static let weakKey = Rule(
        "weak-key", .error, "Keys are strong", rationale: "they break", reference: .rfc(2986, section: "4"),
        remedy: "make a new key", ceiling: .key
    ) { $0.keyIdentity == nil ? [] : [Observation("weak")] }

    private static let seen = Rule(
        "seen", .note, "A row is seen", rationale: "it is there", reference: .rfc(2986, section: "4"), remedy: "none"
    ) { _ in [Observation("seen")] }

    private func inputs() throws -> [LintInput] {
        try ["key-reuse", "duplicate-records"].enumerated().map { number, name in
            LintInput(
                try ReissueList(json: Fixture.bytes("reissues/\(name).json")), orderID: Int64(number + 1),
                source: .standardInput)
        }
    }

    private func linter(_ rules: [Rule], statuses: Set<String> = []) throws -> Linter {
        var configuration = Configuration()
        configuration.statuses = statuses
        let now = try #require(Timestamp(rfc3339: ReissueFixture.day))
        return Linter(rules: rules, configuration: configuration, now: now)
    }

    @Test("stands among the findings on rows, is counted, and names the members of all orders")
    func merged() throws {
        let report = try linter([Self.seen, Self.repeatedKey]).report(on: inputs())
        let found = try #require(report.findings.first { $0.ruleID == "repeated-key" })
        #expect(report.findings.count { $0.ruleID == "repeated-key" } == 1)
        #expect(found.record.certificateID == 113)
        #expect(found.record.orderID == 2)
        #expect(found.related.map(\.certificateID) == [3401, 3402, 3404, 111, 112])
        #expect(found.related.map(\.orderID) == [1, 1, 1, 2, 2])
        #expect(report.findings.map(\.record.index) == report.findings.map(\.record.index).sorted())
        #expect(report.summary.warnings == 1)
        #expect(report.summary.notes == 7)
    }

    @Test("comes at the end where orders are handed over one by one")
    func streamed() throws {
        var run = LintRun(try linter([Self.seen, Self.repeatedKey]))
        var handedOver: [String] = []
        run.judge(try inputs()) { handedOver += $0.findings.map(\.ruleID) }
        let report = run.conclude()
        #expect(handedOver == [String](repeating: "seen", count: 7))
        #expect(report.findings.map(\.ruleID) == ["repeated-key"])
        #expect(report.findings.allSatisfy { $0.isOfRun })
        #expect(report.summary.warnings == 1)
    }

    @Test("raises a weak key of a row that is history where another row has it in use")
    func raised() throws {
        let findings = try linter([Self.weakKey]).report(on: inputs()).findings
        #expect(
            findings.map { "\($0.severity.rawValue) \($0.record.certificateID ?? 0)" } == [
                "error 3401", "error 3402", "error 3403", "error 3404", "error 111", "error 112", "error 113",
            ])
    }

    @Test("leaves a weak key of a row that is history a warning where nobody has it in use")
    func notRaised() throws {
        let report = try linter([Self.weakKey], statuses: ["revoked"]).report(on: inputs())
        #expect(report.findings.map(\.severity) == [.warning])
        #expect(report.summary.warnings == 1)
        #expect(report.summary.errors == 0)
    }

    @Test("blames no request of a bundle for what had to be repaired of another")
    func repairsInBundle() throws {
        let base64 = Data(try Fixture.bytes("requests/ec_p256.der")).base64EncodedString(
            options: [.lineLength64Characters, .endLineWithLineFeed])
        let pem = "-----BEGIN CERTIFICATE REQUEST-----\n\(base64)\n-----END CERTIFICATE REQUEST-----\n"
        let flat = pem.replacing("\n", with: "")
        let report = Linter().inspect([RequestInput(Array((pem + flat + "\n" + pem).utf8))])
        let found = report.requests.map { $0.findings.contains { $0.ruleID == "csr-encoding-noncanonical" } }
        #expect(found == [false, true, false])
    }

    @Test("also sees requests that are inspected alone")
    func requests() throws {
        let request = try Fixture.bytes("requests/ec_p256.der")
        let inputs = [RequestInput(request), RequestInput(request)]
        let report = try linter([Self.repeatedKey]).inspect(inputs)
        #expect(report.requests.map { $0.findings.map(\.ruleID) } == [[], ["repeated-key"]])
    }

    @Test("leaves out an RSA modulus that is too long to be looked into, and says so of every rule")
    func oversized() throws {
        let request = RequestInput(try Fixture.bytes("requests/k_oversized16640.der"))
        let report = Linter().inspect([request, request])
        let reason = "an RSA modulus of more than 16384 bits is not looked into"
        let skipped = Set(report.skipped.filter { $0.reason == reason }.map(\.ruleID))
        #expect(
            skipped.isSuperset(of: [
                "rsa-shared-factor", "rsa-modulus-different-exponent", "rsa-modulus-not-multiple-of-8",
                "rsa-modulus-even", "rsa-roca",
            ]))
        let usual = Linter().inspect([RequestInput(try Fixture.bytes("requests/rsa_2048.der"))])
        #expect(!usual.skipped.contains { $0.reason == reason })
    }

    @Test("names the rules that lack what they need, and does not run them")
    func idle() throws {
        let deep = Rule(
            "deep-rule", .error, "All is searched", rationale: "it takes long", reference: .rfc(2986, section: "4"),
            remedy: "none", requirement: .deepSearch
        ) { _ in [Observation("searched")] }
        var configuration = Configuration()
        let shallow = try Linter(rules: [deep], configuration: configuration).report(on: inputs())
        #expect(shallow.findings.isEmpty)
        #expect(shallow.skipped == [.init(ruleID: "deep-rule", reason: "takes long; --deep runs it")])
        #expect(shallow.summary.skippedRules == 1)
        configuration.searchesDeeply = true
        let searched = try Linter(rules: [deep], configuration: configuration).report(on: inputs())
        #expect(searched.findings.count == 7)
        #expect(searched.skipped.isEmpty)
    }
}
