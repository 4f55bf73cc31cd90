// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("What a request may ask for")
struct RequestedUseTests {
    @Test(
        "of key usage is what the Baseline Requirements leave a server's key",
        arguments: [
            (PublicKey.Algorithm.rsa, ["digitalSignature", "keyEncipherment", "dataEncipherment"]),
            (.ellipticCurve, ["digitalSignature", "keyAgreement"]), (.rsaPSS, ["digitalSignature"]),
            (.ed25519, ["digitalSignature"]), (.ed448, ["digitalSignature"]), (.dsa, ["digitalSignature"]),
        ])
    func permittedUsages(_ algorithm: PublicKey.Algorithm, _ permitted: [String]) {
        let authority = ["keyCertSign", "cRLSign"]
        for bits in 0..<UInt16(512) {
            let usage = KeyUsage(rawValue: bits)
            let unsuitable = UnsuitableKeyUsage(usage, of: algorithm)
            let forbidden = usage.names.filter { !permitted.contains($0) && !authority.contains($0) }
            #expect(unsuitable?.forbidden.names ?? [] == forbidden)
            #expect(unsuitable?.isEmpty ?? false == (bits == 0))
            let asksForAuthority = usage.names.contains(where: authority.contains)
            let isLacking =
                algorithm != .rsa && bits != 0 && bits & 1 == 0 && !asksForAuthority
            #expect(unsuitable?.lacksDigitalSignature ?? false == isLacking)
            #expect((unsuitable == nil) == (forbidden.isEmpty && bits != 0 && !isLacking))
        }
    }

    @Test("of key usage is not judged for an unknown algorithm")
    func unknownAlgorithm() {
        for bits in 0..<UInt16(512) {
            #expect(UnsuitableKeyUsage(KeyUsage(rawValue: bits), of: .unknown) == nil)
        }
    }

    @Test("of key usage is explained")
    func explainedUsages() {
        #expect(UnsuitableKeyUsage([], of: .rsa)?.explanation == "it lists none")
        #expect(
            UnsuitableKeyUsage([.nonRepudiation, .keyEncipherment], of: .ellipticCurve)?.explanation
                == "nonRepudiation, keyEncipherment must not be in it, and digitalSignature is not in it")
    }

    @Test(
        "of purposes is serverAuth, with clientAuth for now",
        arguments: [
            (["1.3.6.1.5.5.7.3.1"], nil),
            (["1.3.6.1.5.5.7.3.1", "1.3.6.1.4.1.32473.7"], nil),
            (
                ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"],
                "clientAuth stands beside serverAuth, and is being phased out"
            ),
            (["1.3.6.1.5.5.7.3.2"], "serverAuth is not among them"),
            ([], "they are none"),
            (["1.3.6.1.5.5.7.3.1", "2.5.29.37.0"], "anyExtendedKeyUsage must not be among them"),
            (
                ["1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.3"],
                "serverAuth is not among them, and codeSigning, emailProtection must not be among them"
            ),
            (
                ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9", "1.3.6.1.4.1.11129.2.4.4"],
                "timeStamping, OCSPSigning, 1.3.6.1.4.1.11129.2.4.4 must not be among them"
            ),
        ] as [([String], String?)])
    func purposes(_ dotted: [String], _ explanation: String?) throws {
        let purposes = try dotted.map { try #require(OID(dotted: $0)) }
        let unsuitable = UnsuitablePurposes(purposes)
        #expect(unsuitable?.explanation == explanation)
        #expect(unsuitable?.isHarmless ?? false == (explanation?.hasPrefix("clientAuth") ?? false))
    }
}
