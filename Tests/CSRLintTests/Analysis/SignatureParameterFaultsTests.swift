// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Parameters of signature algorithms")
struct SignatureParameterFaultsTests {
    @Test(
        "have the faults that their makers gave them",
        arguments: [
            ("pss_sha256", []), ("pss_sha384", []), ("pss_sha512", []), ("rsa_sha1", []), ("ecdsa_sha384", []),
            ("dsa_2048", []), ("ed25519", []), ("ed448", []), ("gost_2012_256", []), ("pss_garbage_parameters", []),
            ("rsa_signature_without_null", ["NULL is missing"]),
            ("ecdsa_signature_with_null", ["there must be none"]),
            ("pss_sha1_default", ["what is left out stands for SHA-1"]),
            ("pss_salt20", ["the salt has 20 octets, the hash 32"]),
            ("pss_salt0", ["the salt has 0 octets, the hash 32"]),
            ("pss_mgf_sha1", ["the hash is SHA-256, that of the mask SHA-1"]),
        ])
    func faults(_ name: String, _ faults: [String]) throws {
        let request = try CertificateSigningRequest(der: Fixture.bytes("requests/\(name).der"))
        #expect(SignatureParameterFaults.faults(of: request.signatureAlgorithm) == faults)
    }

    @Test("are judged by what the algorithm demands, whatever they are")
    func others() {
        let rsa = SignatureAlgorithm(oid: .rsassaPSS, parameters: nil)
        #expect(SignatureParameterFaults.faults(of: rsa) == [])
        let garbage = SignatureAlgorithm(oid: .rsaEncryption, parameters: [1, 2, 3])
        #expect(SignatureParameterFaults.faults(of: garbage) == [])
    }
}
