// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintOpenSSL
import Testing

@testable import CertificateInspection

@Suite("Signature algorithms")
struct SignatureAlgorithmTests {
    @Test(
        "have the family and the digest that OpenSSL knows for them",
        arguments: OID.nameTable.map(\.dotted))
    func families(_ dotted: String) throws {
        let nid = unsafe OBJ_txt2nid(dotted)
        var (digest, key) = (NID_undef, NID_undef)
        guard unsafe OBJ_find_sigid_algs(nid, &digest, &key) == 1 else { return }
        let algorithm = SignatureAlgorithm(oid: try #require(OID(dotted: dotted)), parameters: nil)
        let families: [Int32: SignatureAlgorithm.Family] = [
            NID_rsaEncryption: .rsa, NID_rsa: .rsa, NID_rsassaPss: .rsaPSS, NID_X9_62_id_ecPublicKey: .ecdsa,
            NID_dsa: .dsa, NID_dsa_2: .dsa, NID_ED25519: .eddsa, NID_ED448: .eddsa,
        ]
        guard digest != NID_undef || algorithm.family == .rsaPSS || algorithm.family == .eddsa else {
            #expect(algorithm.family == .unknown)
            return
        }
        #expect(algorithm.family == families[key] ?? .unknown)
        if algorithm.family != .unknown, let expected = algorithm.digest {
            let known: [SignatureAlgorithm.Digest: Int32] = [
                .md2: NID_md2, .md4: NID_md4, .md5: NID_md5, .sha0: NID_sha, .sha1: NID_sha1, .sha224: NID_sha224,
                .sha256: NID_sha256, .sha384: NID_sha384, .sha512: NID_sha512, .sha3_224: NID_sha3_224,
                .sha3_256: NID_sha3_256, .sha3_384: NID_sha3_384, .sha3_512: NID_sha3_512,
                .ripemd160: NID_ripemd160, .mdc2: NID_mdc2,
            ]
            #expect(known[expected] == digest)
        }
    }

    @Test("of RSASSA-PSS show their parameters, defaults filled in")
    func pss() throws {
        let defaults = try #require(PSSParameters(der: [0x30, 0]))
        #expect(defaults.digest == .sha1 && defaults.maskDigest == .sha1)
        #expect(defaults.saltLength == 20 && defaults.trailerField == 1 && defaults.usesDefaults)
        let request = try CertificateSigningRequest(der: RequestFixtures.bytes("pss_sha256.der"))
        let parameters = try #require(request.signatureAlgorithm.pssParameters)
        #expect(parameters.digest == .sha256 && parameters.maskDigest == .sha256 && parameters.saltLength == 32)
        #expect(!parameters.usesDefaults)
        #expect(request.signatureAlgorithm.digest == .sha256)
        let mixed = try CertificateSigningRequest(der: RequestFixtures.bytes("pss_mgf_sha1.der"))
        #expect(mixed.signatureAlgorithm.pssParameters?.maskDigest == .sha1)
    }

    @Test(
        "of RSASSA-PSS with other bytes for parameters show none",
        arguments: [
            [], [5, 0], [0x30], [0x30, 0, 0], [0x30, 2, 0xA2, 0], [0x30, 5, 0xA2, 3, 2, 1, 0xFF],
            [0x30, 4, 0xA0, 2, 0x30, 0], [0x30, 9, 0xA0, 7, 0x30, 5, 6, 3, 0x55, 4, 3],
        ] as [[UInt8]])
    func notPSS(_ der: [UInt8]) {
        #expect(PSSParameters(der: der) == nil)
    }

    @Test(
        "show the identifiers of old tools as well",
        arguments: [
            ("1.3.14.3.2.29", SignatureAlgorithm.Digest.sha1), ("1.3.14.3.2.3", .md5), ("1.3.14.3.2.25", .md5),
            ("1.3.14.3.2.24", .md2),
        ])
    func old(_ dotted: String, _ digest: SignatureAlgorithm.Digest) throws {
        let algorithm = SignatureAlgorithm(oid: try #require(OID(dotted: dotted)), parameters: nil)
        #expect(algorithm.family == .rsa)
        #expect(algorithm.digest == digest)
    }
}
