// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintOpenSSL
import Testing

@testable import CertificateInspection

@Suite("Key identifiers")
struct PublicKeyIdentifierTests {
    /// The bits of a request's key, and SHA-1 over them, as OpenSSL has them.
    private static func reference(_ der: [UInt8]) throws -> (bits: [UInt8], sha1: [UInt8]) {
        let request = unsafe der.withUnsafeBufferPointer { buffer in
            var cursor = buffer.baseAddress
            return unsafe d2i_X509_REQ(nil, &cursor, buffer.count)
        }
        defer { unsafe X509_REQ_free(request) }
        var (bits, count): (UnsafePointer<UInt8>?, Int32) = (nil, 0)
        let isRead = unsafe X509_PUBKEY_get0_param(nil, &bits, &count, nil, X509_REQ_get_X509_PUBKEY(request))
        try #require(isRead == 1)
        let octets = unsafe Array(UnsafeBufferPointer(start: bits, count: Int(count)))
        return (octets, hash(octets, "SHA1"))
    }

    private static func isIdentified(_ key: PublicKey, by identifier: [UInt8]) -> Bool {
        key.identifiersOfOthers(among: [identifier]).isEmpty
    }

    private static func hash(_ octets: [UInt8], _ name: String) -> [UInt8] {
        var (hash, length) = ([UInt8](repeating: 0, count: 64), UInt32(0))
        unsafe EVP_Digest(octets, octets.count, &hash, &length, EVP_get_digestbyname(name), nil)
        return Array(hash.prefix(Int(length)))
    }

    @Test(
        "are told by every method in use",
        arguments: ["rsa_2048.der", "ec_p256.der", "ec_p521.der", "ed25519.der", "dsa_2048.der", "gost_2012_256.der"])
    func methods(_ name: String) throws {
        let der = try RequestFixtures.bytes(name)
        let key = try CertificateSigningRequest(der: der).publicKey
        let (bits, sha1) = try Self.reference(der)
        #expect(Self.isIdentified(key, by: sha1))
        #expect(Self.isIdentified(key, by: [0x40 | sha1[12] & 0x0F] + sha1[13...]))
        #expect(Self.isIdentified(key, by: Self.hash(key.subjectPublicKeyInfo, "SHA1")))
        for digest in ["SHA256", "SHA384", "SHA512"] {
            for octets in [bits, key.subjectPublicKeyInfo] {
                let hash = Self.hash(octets, digest)
                #expect(Self.isIdentified(key, by: hash))
                #expect(Self.isIdentified(key, by: Array(hash.prefix(20))))
                #expect(!Self.isIdentified(key, by: Array(hash.prefix(21))))
                #expect(!Self.isIdentified(key, by: Array(hash.suffix(20))))
            }
        }
        for stranger in [[], [0], Array(sha1.dropLast()), sha1 + [0], Array(sha1.reversed()), Array(sha1.suffix(8))] {
            #expect(!Self.isIdentified(key, by: stranger))
        }
    }

    @Test("are told apart where there are several")
    func several() throws {
        let der = try RequestFixtures.bytes("ec_p256.der")
        let key = try CertificateSigningRequest(der: der).publicKey
        let sha1 = try Self.reference(der).sha1
        let others = [[1, 2], [], [UInt8](repeating: 0, count: 20)] as [[UInt8]]
        #expect(key.identifiersOfOthers(among: [sha1] + others + [sha1]) == others)
        #expect(key.identifiersOfOthers(among: []).isEmpty)
    }

    @Test("of a request are those of its key")
    func requested() throws {
        let request = try CertificateSigningRequest(der: RequestFixtures.bytes("requested_extensions.der"))
        let identifier = try #require(request.requestedExtensions.compactMap(\.subjectKeyIdentifier).first)
        #expect(Self.isIdentified(request.publicKey, by: identifier))
    }

    @Test("have the size that their hash has", arguments: SignatureAlgorithm.Digest.allCases)
    func sizes(_ digest: SignatureAlgorithm.Digest) {
        guard let hash = digest.hash(of: [1, 2, 3]) else { return }
        #expect(hash.count == digest.byteCount)
    }
}
