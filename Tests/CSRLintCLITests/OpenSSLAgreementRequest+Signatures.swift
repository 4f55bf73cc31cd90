// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
extension OpenSSLAgreementRequest {
    /// Every request that is compared.
    static let all = [
        keys, digests, saltedSignatures, damaged, subjects, stringTypes, pieceByPiece, alternativeNames,
        otherExtensions, requestAttributes,
    ].flatMap(\.self)

    /// Every kind of key.
    private static let keys: [Self] = OpenSSLAgreementKey.allCases.map { key in
        Self(
            name: "key-\(key)", key: key, extensions: ["subjectAltName = DNS:name.example.com,DNS:www.example.com"],
            arguments: key == .sm2 ? ["-sm3", "-sigopt", "distid:1234567812345678"] : [])
    }

    private static let digests: [Self] =
        ([
            (
                .rsa2048,
                [
                    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha512-224", "sha512-256", "sha3-224",
                    "sha3-256",
                    "sha3-384", "sha3-512", "ripemd160",
                ]
            ),
            (.p256, ["sha1", "sha224", "sha256", "sha384", "sha512", "sha3-224", "sha3-256", "sha3-384", "sha3-512"]),
            (.p521, ["sha512"]), (.secp256k1, ["sha256"]),
            (.dsa2048, ["sha1", "sha224", "sha256", "sha384", "sha512"]),
        ] as [(OpenSSLAgreementKey, [String])]).flatMap { (key: OpenSSLAgreementKey, digests: [String]) in
            digests.map { Self(name: "digest-\(key)-\($0)", key: key, arguments: ["-\($0)"]) }
        }

    /// RSASSA-PSS with the parameters that people choose.
    private static let saltedSignatures: [Self] =
        ([
            ("pss-sha256", .rsa2048, "sha256", []),
            ("pss-sha1", .rsa2048, "sha1", []),
            ("pss-salt-none", .rsa2048, "sha256", ["rsa_pss_saltlen:0"]),
            ("pss-salt-digest", .rsa2048, "sha512", ["rsa_pss_saltlen:digest"]),
            ("pss-salt-greatest", .rsa3072, "sha384", ["rsa_pss_saltlen:max"]),
            ("pss-other-mask", .rsa2048, "sha256", ["rsa_mgf1_md:sha512"]),
            ("pss-old-mask", .rsa2048, "sha256", ["rsa_mgf1_md:sha1", "rsa_pss_saltlen:20"]),
            ("pss-key-sha512", .rsaPSS, "sha512", ["rsa_pss_saltlen:48"]),
            ("pss-key-restricted", .rsaPSSRestricted, "sha384", ["rsa_pss_saltlen:40"]),
        ] as [(String, OpenSSLAgreementKey, String, [String])]).map {
            (name: String, key: OpenSSLAgreementKey, digest: String, options: [String]) in
            let options = key == .rsaPSS || key == .rsaPSSRestricted ? options : ["rsa_padding_mode:pss"] + options
            return Self(name: name, key: key, arguments: ["-\(digest)"] + options.flatMap { ["-sigopt", $0] })
        }

    /// Signatures that do not hold.
    private static let damaged: [Self] =
        ([
            .rsa1024, .rsa2048, .rsaExponent3, .rsaPSS, .rsaPSSRestricted, .p256, .p384, .p521, .p256Explicit,
            .secp256k1,
            .brainpoolP256r1, .ed25519, .ed448, .dsa2048,
        ] as [OpenSSLAgreementKey]).flatMap { (key: OpenSSLAgreementKey) in
            let damages: [Damage] = key == .p256 || key == .rsa2048 ? [.signature, .subject] : [.signature]
            return damages.map {
                Self(name: $0 == .signature ? "damaged-\(key)" : "altered-\(key)", key: key, damage: $0)
            }
        }
}
#endif
