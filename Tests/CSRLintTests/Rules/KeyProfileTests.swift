// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("The rules on keys in each profile")
struct KeyProfileTests {
    private static func findings(
        _ file: String, profile: Profile, deep: Bool = false
    ) throws -> [String: Severity] {
        var configuration = Configuration(profile: profile)
        configuration.searchesDeeply = deep
        let input = RequestInput(try Fixture.bytes(file))
        let report = Linter(configuration: configuration).inspect([input])
        return Dictionary(report.requests.flatMap(\.findings).map { ($0.ruleID, $0.severity) }) { first, _ in first }
    }

    @Test(
        "weigh keys as their purpose demands",
        arguments: [
            ("ed25519.der", "eddsa-key", .warning, nil, .error), ("ed448.der", "eddsa-key", .warning, nil, .error),
            ("rsa_pss_key_pss.der", "rsa-pss-key", .warning, nil, .error),
            ("ec_p521.der", "ec-curve-not-permitted", .note, nil, .error),
            ("ec_secp256k1.der", "ec-curve-not-permitted", .error, .error, .error),
            ("dsa_2048.der", "dsa-key", .error, .error, .error),
            ("ec_p384.der", "ec-curve-not-permitted", nil, nil, nil),
        ] as [(String, String, Severity?, Severity?, Severity?)])
    func profiles(_ file: String, _ rule: String, _ publicTLS: Severity?, _ own: Severity?, _ strict: Severity?) throws
    {
        #expect(try Self.findings("requests/\(file)", profile: .publicTLS)[rule] == publicTLS)
        #expect(try Self.findings("requests/\(file)", profile: .private)[rule] == own)
        #expect(try Self.findings("requests/\(file)", profile: .strict)[rule] == strict)
    }

    @Test(
        "take 8192 bits of RSA but in the strict profile, and more in none without a word",
        arguments: [
            ("rsa-modulus-unusual-size/accepts-8192.json", "rsa-modulus-unusual-size", nil, .error),
            ("rsa-modulus-oversized/flags-8200.json", "rsa-modulus-oversized", .warning, .error),
        ] as [(String, String, Severity?, Severity?)])
    func longModuli(_ file: String, _ rule: String, _ usual: Severity?, _ strict: Severity?) throws {
        for (profile, expected) in [(Profile.publicTLS, usual), (.private, usual), (.strict, strict)] {
            let rows = try ReissueList(json: Fixture.bytes("rules/\(file)"))
            let report = Linter(configuration: Configuration(profile: profile)).report(on: rows)
            #expect(report.findings.first { $0.ruleID == rule }?.severity == expected)
        }
    }

    @Test("say of a sparse p that it is one")
    func sparsePrime() throws {
        for (name, isSparse) in [("sparse", true), ("dsa-1024-sha1", false)] {
            let rows = try ReissueList(json: Fixture.bytes("rules/dsa-key/flags-\(name).json"))
            let finding = try #require(Linter().report(on: rows).findings.first { $0.ruleID == "dsa-key" })
            #expect(finding.message.contains("sparse") == isSparse)
        }
    }

    @Test("report a point of low order in every profile", arguments: Profile.allCases)
    func lowOrder(profile: Profile) throws {
        let bytes = try Fixture.bytes("rules/eddsa-key/flags-low-order-order-8.json")
        let report = Linter(configuration: Configuration(profile: profile)).report(on: try ReissueList(json: bytes))
        #expect(report.findings.contains { $0.ruleID == "eddsa-key" && $0.severity == .error })
    }

    @Test("try 4096 private keys, and 65536 with the deep search")
    func searchedScalars() throws {
        for (name, isShallow) in [("4096", true), ("last-4096", true), ("4097", false), ("deep", false)] {
            let bytes = try Fixture.bytes("rules/ec-scalar-trivial/flags-\(name).json")
            for deep in [false, true] {
                var configuration = Configuration()
                configuration.searchesDeeply = deep
                let report = Linter(configuration: configuration).report(on: try ReissueList(json: bytes))
                let isFound = report.findings.contains { $0.ruleID == "ec-scalar-trivial" }
                #expect(isFound == (deep || isShallow), "\(name)")
            }
        }
    }

    @Test("never print a private key that they found")
    func secrecy() throws {
        let bytes = try Fixture.bytes("rules/ec-scalar-trivial/flags-1337.json")
        let report = Linter().report(on: try ReissueList(json: bytes))
        let finding = try #require(report.findings.first { $0.ruleID == "ec-scalar-trivial" })
        #expect(!finding.message.contains("1337") && finding.requestEvidence?.value?.contains("1337") != true)
    }
}
