// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("Public keys")
struct PublicKeyTests {
    @Test(
        "have a size, an algorithm and a curve by name",
        arguments: [
            ("rsa_2048.der", "RSA", 2048, nil, nil), ("rsa_2047.der", "RSA", 2047, nil, nil),
            ("rsa_2049.der", "RSA", 2049, nil, nil), ("rsa_neg.der", "RSA", 2048, nil, .degenerate),
            ("rsa_e1.der", "RSA", 2048, nil, .degenerate), ("rsa_pss_key_pss.der", "RSA-PSS", 2048, nil, nil),
            ("ec_p256.der", "EC", 256, "P-256", nil), ("ec_p384.der", "EC", 384, "P-384", nil),
            ("ec_p521.der", "EC", 521, "P-521", nil), ("ec_secp224r1.der", "EC", 224, "secp224r1", nil),
            ("ec_secp256k1.der", "EC", 256, "secp256k1", nil), ("ec_brainpool.der", "EC", 256, "brainpoolP256r1", nil),
            ("ec_explicit.der", "EC", 256, "explicit", .explicitParameters),
            ("ec_infinity.der", "EC", 256, "P-256", .invalidPoint),
            ("ec_offcurve.der", "EC", 256, "P-256", .invalidPoint),
            ("ec_coordinate_over_p.der", "EC", 256, "P-256", .invalidPoint),
            ("ec_hybrid_wrong_parity.der", "EC", 256, "P-256", .invalidPoint),
            ("ec_unknown_curve.der", "EC", nil, "1.3.6.1.4.1.32473.1", .unknownCurve),
            ("ec_no_parameters.der", "EC", nil, nil, .unknownCurve), ("ed25519.der", "Ed25519", 256, nil, nil),
            ("ed448.der", "Ed448", 456, nil, nil), ("dsa_2048.der", "DSA", 2048, nil, nil),
            ("dsa_inherited_parameters.der", "DSA", nil, nil, nil),
            ("ml_dsa_65.der", "ML-DSA-65", nil, nil, .unknownAlgorithm),
            ("rsa_garbage_key.der", "RSA", nil, nil, .malformed),
            ("k_oversized16640.der", "RSA", 16640, nil, .oversized),
        ] as [(String, String, Int?, String?, PublicKey.Defect?)])
    func sizes(_ file: String, _ name: String, _ bits: Int?, _ curve: String?, _ defect: PublicKey.Defect?) throws {
        let key = try CertificateSigningRequest(der: RequestFixtures.bytes(file)).publicKey
        #expect(key.algorithmName == name)
        #expect(key.bitCount == bits)
        #expect(key.curveName == curve)
        #expect(key.defect == defect)
    }

    @Test(
        "of RSA show their exponent in decimal",
        arguments: [
            ("rsa_2048.der", "65537"), ("rsa_e1.der", "1"), ("rsa_e3.der", "3"),
        ])
    func exponents(_ file: String, _ text: String) throws {
        #expect(try CertificateSigningRequest(der: RequestFixtures.bytes(file)).publicKey.exponentDecimal == text)
    }

    @Test("that stand alone are the same as in the request")
    func alone() throws {
        for file in ["rsa_2048.der", "ec_p256.der", "ed25519.der", "dsa_2048.der", "ec_explicit.der"] {
            let key = try CertificateSigningRequest(der: RequestFixtures.bytes(file)).publicKey
            let alone = try PublicKey(subjectPublicKeyInfo: key.subjectPublicKeyInfo)
            #expect(alone.material == key.material)
            #expect(alone.spkiSHA256 == key.spkiSHA256)
            #expect(alone.bitCount == key.bitCount)
        }
    }

    @Test("of PKCS #1 are wrapped")
    func pkcs1() throws {
        let key = try CertificateSigningRequest(der: RequestFixtures.bytes("rsa_2048.der")).publicKey
        // What the BIT STRING holds, behind header and count of unused bits.
        let bare = Array(key.subjectPublicKeyInfo[24...])
        let wrapped = try PublicKey(subjectPublicKeyInfo: bare)
        #expect(wrapped.subjectPublicKeyInfo == key.subjectPublicKeyInfo)
        #expect(wrapped.spkiSHA256 == key.spkiSHA256)
    }

    @Test("are no keys when something follows, or they are something else")
    func notAlone() throws {
        let key = try CertificateSigningRequest(der: RequestFixtures.bytes("ec_p256.der")).publicKey
        for bytes in [key.subjectPublicKeyInfo + [0], [], [0x30, 0], [0x30, 3, 2, 1, 1], [0x31, 0], [5, 0]] as [[UInt8]]
        {
            #expect(throws: ParsingError.self) { try PublicKey(subjectPublicKeyInfo: bytes) }
        }
    }

    @Test("of explicit parameters over a binary field show its degree")
    func binaryField() throws {
        // ECParameters up to the fieldID: characteristic two, m = 163.
        let field = DEREncoding.element(
            0x30, OID.characteristicTwoField.derForTests + DEREncoding.element(0x30, [2, 2, 0, 163, 6, 1, 0x2A, 5, 0]))
        let parameters = DEREncoding.element(0x30, [2, 1, 1] + field)
        let algorithm = DEREncoding.element(0x30, OID.ecPublicKey.derForTests + parameters)
        let key = try PublicKey(
            subjectPublicKeyInfo: DEREncoding.element(0x30, algorithm + DEREncoding.element(3, [0, 4, 1, 2])))
        #expect(key.bitCount == 163)
        #expect(key.defect == .explicitParameters)
    }

    @Test(
        "of DSA with a trivial generator or value are degenerate",
        arguments: [
            (3, 2, nil), (1, 2, PublicKey.Defect.degenerate), (3, 1, .degenerate), (22, 2, .degenerate),
            (3, 22, .degenerate),
            (0, 3, .degenerate), (3, 0, .degenerate),
        ] as [(UInt8, UInt8, PublicKey.Defect?)])
    func dsa(_ generator: UInt8, _ value: UInt8, _ defect: PublicKey.Defect?) throws {
        let parameters = DEREncoding.element(0x30, [2, 1, 23, 2, 1, 11, 2, 1, generator])
        let algorithm = DEREncoding.element(0x30, OID.dsa.derForTests + parameters)
        let key = try PublicKey(
            subjectPublicKeyInfo: DEREncoding.element(0x30, algorithm + DEREncoding.element(3, [0, 2, 1, value])))
        #expect(key.bitCount == 5)
        #expect(key.defect == defect)
    }

    @Test(
        "have decimal numbers of any size",
        arguments: [
            ([0], "0"), ([0x7F], "127"), ([0x80], "-128"), ([0xFF], "-1"), ([0, 0xFF], "255"), ([1, 0, 1], "65537"),
            ([1, 0, 0, 0, 0, 0, 0, 0, 0], "18446744073709551616"), ([0xFF, 0x7F], "-129"),
            ([0x3B, 0x9A, 0xCA, 0], "1000000000"),
        ] as [([UInt8], String)])
    func decimals(_ octets: [UInt8], _ text: String) {
        #expect(DecimalInteger.text(octets) == text)
    }

    @Test(
        "are hashed as published vectors are",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func hash(_ text: String, _ digest: String) {
        #expect(SHA256Digest(hashing: Array(text.utf8)).description == digest)
    }
}

extension OID {
    fileprivate var derForTests: [UInt8] { DEREncoding.element(DERTag.objectIdentifier, contentOctets) }
}
