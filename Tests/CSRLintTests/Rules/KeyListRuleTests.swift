// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("The rules on lists of keys")
struct KeyListRuleTests {
    private static let ids: Set = ["debian-weak-key", "known-compromised-key", "rsa-known-shared-prime"]

    private static func report(_ file: String, lists: [KeyList], deep: Bool = false) throws -> InspectionReport {
        var configuration = Configuration()
        configuration.keyLists = lists
        configuration.searchesDeeply = deep
        return try Linter(configuration: configuration).inspect([RequestInput(Fixture.bytes("requests/\(file)"))])
    }

    private static func skipped(_ report: InspectionReport) -> Set<String> {
        Set(report.skipped.map(\.ruleID)).intersection(ids)
    }

    @Test("are skipped without a list of their kind, and say so")
    func withoutLists() throws {
        let none = try Self.report("rsa_2048.der", lists: [], deep: true)
        #expect(Self.skipped(none) == Self.ids)
        #expect(none.skipped.contains { $0.reason == "no list of Debian weak keys loaded" })
        let spki = try Self.report("rsa_2048.der", lists: [KeyListFixture.list("revoked.txt")], deep: true)
        #expect(Self.skipped(spki) == ["debian-weak-key", "rsa-known-shared-prime"])
        let primes = [try KeyListFixture.list("primes2048.dat")]
        #expect(Self.skipped(try Self.report("rsa_2048.der", lists: primes)) == Self.ids)
        #expect(
            Self.skipped(try Self.report("rsa_2048.der", lists: primes, deep: true))
                == ["debian-weak-key", "known-compromised-key"])
    }

    @Test("are skipped for keys that no list of Debian weak keys is about")
    func uncovered() throws {
        let moduli = [try KeyListFixture.list("sha256_modulus_2048.csv")]
        #expect(!Self.skipped(try Self.report("rsa_2048.der", lists: moduli)).contains("debian-weak-key"))
        for file in ["rsa_4096.der", "ec_p256.der"] {
            let report = try Self.report(file, lists: moduli)
            #expect(report.skipped.contains { $0.ruleID == "debian-weak-key" && $0.reason.contains("kind and size") })
        }
        // A key of Edwards curves was never made by that generator.
        #expect(!Self.skipped(try Self.report("ed25519.der", lists: moduli)).contains("debian-weak-key"))
    }

    @Test("leave a key to the rule that knows whose fault it is only where that one runs")
    func givingWay() throws {
        func found(_ path: String, _ lists: [KeyList], _ configure: (inout Configuration) -> Void) throws -> [String] {
            var configuration = Configuration()
            configuration.keyLists = lists
            configure(&configuration)
            let json = try Fixture.bytes("rules/\(path)")
            let report = try Linter(configuration: configuration).report(on: ReissueList(json: json))
            return report.findings.map(\.ruleID).filter { $0.hasPrefix("known-") || $0.hasPrefix("debian-") }
        }
        let (both, lists) = ("known-compromised-key/accepts-debian-and-firmware.json", try KeyListFixture.all())
        #expect(try found(both, lists) { _ in } == ["debian-weak-key"])
        #expect(try found(both, lists) { $0.disable("debian-weak-key") } == ["known-compromised-key"])
        #expect(try found(both, lists) { $0.only = ["known-compromised-key"] } == ["known-compromised-key"])

        let test = "known-test-key/flags-rfc-6979.json"
        let rows = try ReissueList(json: Fixture.bytes("rules/\(test)"))
        let key = try #require(Linter().report(on: rows).orders[0].reissues[0].csr.key)
        let leaked = [try KeyList(Array("\(key.spkiSHA256)\n".utf8), name: "leaked.txt")]
        #expect(try found(test, leaked) { _ in } == ["known-test-key"])
        #expect(try found(test, leaked) { $0.disable("known-test-key") } == ["known-compromised-key"])
        #expect(try found(test, leaked) { $0.only = ["known-compromised-key"] } == ["known-compromised-key"])
    }

    @Test("name the list in what they find")
    func names() throws {
        let lists = try KeyListFixture.all()
        let report = try Self.report("rsa_3072.der", lists: lists)
        let finding = try #require(report.requests[0].findings.first { $0.ruleID == "known-compromised-key" })
        #expect(finding.message.contains("badkeys/blocklist.dat, keypair"))
        #expect(report.run.keyLists.map(\.path) == KeyListFixture.paths)
        #expect(report.run.keyLists.map(\.count) == [207, 51, 51, 7, 1])
    }

    @Test("say how much two moduli share, and never what")
    func factors() throws {
        let report = try Self.report("rsa_2049.der", lists: KeyListFixture.all(), deep: true)
        let finding = try #require(report.requests[0].findings.first { $0.ruleID == "rsa-known-shared-prime" })
        #expect(finding.message.contains("a factor of 1025 bits"))
        let values = [finding.message, finding.requestEvidence?.value ?? ""]
        #expect(values.allSatisfy { $0.wholeMatch(of: /.*[0-9a-f]{32}.*/) == nil })
    }
}
