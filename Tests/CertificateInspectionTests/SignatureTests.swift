// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("Self-signatures")
struct SignatureTests {
    @Test(
        "that cannot be checked say why, and are never called invalid or valid",
        arguments: [
            ("rsa_e1.der", SignatureVerdict.Reason.Code.unusableKey), ("rsa_e2.der", .unusableKey),
            ("rsa_even.der", .unusableKey), ("rsa_neg.der", .unusableKey), ("rsa_garbage_key.der", .unusableKey),
            ("k_oversized16640.der", .unusableKey), ("ec_offcurve.der", .unusableKey),
            ("ec_infinity.der", .unusableKey), ("ec_explicit.der", .unusableKey),
            ("ec_unknown_curve.der", .unusableKey), ("ec_short_point.der", .unusableKey),
            ("rsa_md4.der", .digestUnavailable), ("rsa_md2.der", .digestUnavailable),
            ("ml_dsa_65.der", .unknownAlgorithm), ("gost_2012_256.der", .unknownAlgorithm),
            ("sm2.der", .unknownAlgorithm), ("unknown_algorithm.der", .unknownAlgorithm),
            ("rsa_pss_key.der", .algorithmMismatch), ("mismatch_ec_key_rsa.der", .algorithmMismatch),
            ("mismatch_rsa_key_ecdsa.der", .algorithmMismatch), ("mismatch_ed25519_key_ecdsa.der", .algorithmMismatch),
            ("pss_no_parameters.der", .badParameters), ("pss_garbage_parameters.der", .badParameters),
            ("pss_trailer2.der", .badParameters), ("dsa_inherited_parameters.der", .badParameters),
        ])
    func unverifiable(_ name: String, _ code: SignatureVerdict.Reason.Code) throws {
        let request = try CertificateSigningRequest(der: RequestFixtures.bytes(name))
        guard case .unverifiable(let reason) = request.verifySignature() else {
            Issue.record("\(name) is \(request.verifySignature())")
            return
        }
        #expect(reason.code == code)
        #expect(!reason.message.isEmpty)
    }

    @Test(
        "that the key made are valid, whatever the size or age of the algorithm",
        arguments: [
            "rsa_512.der", "rsa_2047.der", "rsa_e3.der", "rsa_md5.der", "rsa_sha1.der", "rsa_sha1_alternate_oid.der",
            "rsa_sha512_256.der", "k_bige2048.der", "k_bige4096.der", "k_hugee2048.der", "k_rand16384.der",
            "rsa_pss_key_pss.der", "pss_sha1_default.der", "pss_mgf_sha1.der", "ec_compressed.der", "ec_hybrid.der",
            "ec_brainpool.der", "ec_secp256k1.der", "ed25519.der", "ed448.der", "dsa_2048.der", "dsa_1024_sha1.der",
        ])
    func valid(_ name: String) throws {
        let request = try CertificateSigningRequest(der: RequestFixtures.bytes(name))
        #expect(request.verifySignature() == .valid)
    }

    @Test(
        "stop being valid when a bit of what they sign changes",
        arguments: [
            "rsa_2048.der", "k_bige4096.der", "pss_sha256.der", "ec_p256.der", "ec_p384.der", "ec_p521.der",
            "ed25519.der", "ed448.der", "dsa_2048.der",
        ])
    func changed(_ name: String) throws {
        var der = try RequestFixtures.bytes(name)
        let subject = try CertificateSigningRequest(der: der).subject
        let value = try #require(subject.commonNames.first).valueBytes
        let position = try #require(der.indices.first { der[$0...].starts(with: value) })
        der[position] ^= 1
        #expect(try CertificateSigningRequest(der: der).verifySignature() == .invalid)
    }

    @Test(
        "that are damaged are invalid",
        arguments: [
            "broken_signature_rsa.der", "broken_signature_ec.der", "broken_signature_ed25519.der",
            "broken_signature_dsa.der", "rsa_signature_short.der", "rsa_signature_empty.der", "ecdsa_zero.der",
            "pss_wrong_salt.der",
        ])
    func damaged(_ name: String) throws {
        let request = try CertificateSigningRequest(der: RequestFixtures.bytes(name))
        #expect(request.verifySignature() == .invalid)
    }

    @Test("are judged alike by a verifier that has judged others before")
    func reuse() throws {
        let verifier = SignatureVerifier()
        for _ in 0..<2 {
            for name in RequestFixtures.names {
                guard let request = try? CertificateSigningRequest(der: RequestFixtures.bytes(name)) else { continue }
                #expect(verifier.verdict(on: request) == request.verifySignature(), "\(name)")
            }
        }
    }

    @Test("that end inside an octet are told from those that do not match")
    func unusedBits() throws {
        var der = try RequestFixtures.bytes("ed25519.der")
        der[der.count - 65] = 1
        guard case .unverifiable(let reason) = try CertificateSigningRequest(der: der).verifySignature() else {
            Issue.record("the verdict is another")
            return
        }
        #expect(reason.code == .malformedSignature)
    }

    @Test("under a point of low order prove nothing", arguments: [0, 0x80] as [UInt8])
    func lowOrder(_ sign: UInt8) throws {
        // y = 1 is the neutral element: R = s·B verifies for every message.
        var der = try RequestFixtures.bytes("ed25519.der")
        let key = try CertificateSigningRequest(der: der).publicKey
        guard case .edwards(let octets) = key.material else { return }
        let position = try #require(der.indices.first { der[$0...].starts(with: octets) })
        der.replaceSubrange(position..<(position + 32), with: [1] + [UInt8](repeating: 0, count: 30) + [sign])
        let changed = try CertificateSigningRequest(der: der)
        #expect(changed.publicKey.defect == .degenerate)
        guard case .unverifiable = changed.verifySignature() else {
            Issue.record("the verdict is another")
            return
        }
    }

    @Test(
        "by RSA come out of the arithmetic as they come out of OpenSSL",
        arguments: [
            "rsa_512.der", "rsa_2048.der", "rsa_4096.der", "rsa_sha384.der", "rsa_sha512.der", "rsa_sha3_256.der",
            "rsa_md5.der", "k_bige2048.der", "k_hugee2048.der",
        ])
    func arithmetic(_ name: String) throws {
        let request = try CertificateSigningRequest(der: RequestFixtures.bytes(name))
        guard case .rsa(let modulus, let exponent) = request.publicKey.material,
            let digest = request.signatureAlgorithm.digest, let handle = DigestHandle(digest)
        else { return #expect(Bool(false)) }
        let hash = handle.hash(request.der, request.signedRange)
        func verdict(_ signature: [UInt8]) -> SignatureVerdict {
            var messages: RSAMessages?
            let verdict = RSAArithmetic.verdict(
                signature: signature, modulus: modulus, exponent: exponent, digest: digest, hash: hash,
                messages: &messages)
            // What differs is kept, where there was anything to be raised.
            if messages != nil { #expect(verdict == .invalid && messages?.recovered != messages?.expected) }
            return verdict
        }
        #expect(verdict(request.signature) == .valid)
        var changed = request.signature
        changed[changed.count - 1] ^= 1
        #expect(verdict(changed) == .invalid)
        #expect(verdict(request.signature + [0]) == .invalid)
        #expect(verdict([UInt8](repeating: 0xFF, count: changed.count)) == .invalid)
    }

    @Test(
        "by RSA that do not hold keep what they say, once",
        arguments: ["rsa_2048.der", "rsa_e3.der", "k_bige2048.der", "k_bige4096.der"])
    func keptMessages(_ name: String) throws {
        let verifier = SignatureVerifier()
        var messages: RSAMessages?
        let sound = try RequestFixtures.bytes(name)
        #expect(verifier.verdict(on: try CertificateSigningRequest(der: sound), keeping: &messages) == .valid)
        #expect(messages == nil)
        let changed = try CertificateSigningRequest(der: sound.dropLast() + [(sound.last ?? 0) ^ 1])
        #expect(verifier.verdict(on: changed, keeping: &messages) == .invalid)
        let kept = try #require(messages)
        #expect(kept.recovered.count == changed.signature.count && kept.expected.starts(with: [0, 1, 0xFF]))
        #expect(kept.recovered != kept.expected)
    }

    @Test("are not computed where that would cost too much")
    func boundedWork() {
        func verdict(modulusBits: Int, exponentBits: Int) -> SignatureVerdict {
            var messages: RSAMessages?
            let modulus = [UInt8](repeating: 0xFF, count: modulusBits / 8)
            return RSAArithmetic.verdict(
                signature: modulus, modulus: modulus, exponent: [UInt8](repeating: 0xFF, count: exponentBits / 8),
                digest: .sha256, hash: [UInt8](repeating: 1, count: 32), messages: &messages)
        }
        let refused = SignatureVerdict.unverifiable(
            .refused, "the exponent is too large for the modulus to be used at a bearable cost")
        // Whatever OpenSSL takes is raised: any exponent up to 3072 bits, 64 bits of it above.
        for (modulusBits, exponentBits) in [(2048, 2048), (3072, 3072), (4096, 1024), (16384, 64)] {
            #expect(verdict(modulusBits: modulusBits, exponentBits: exponentBits) == .invalid)
        }
        for (modulusBits, exponentBits) in [(4096, 1032), (8192, 264), (16384, 72), (16384, 256), (2048, 262_144)] {
            #expect(verdict(modulusBits: modulusBits, exponentBits: exponentBits) == refused)
        }
    }
}
