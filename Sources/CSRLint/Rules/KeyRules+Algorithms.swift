// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the key's algorithm, and on how it is written down.
    static let algorithmKey: [Rule] = [
        Rule(
            "rsa-pss-key", .warning, "An RSA key is for all of RSA's schemes",
            rationale: """
                A key that names RSASSA-PSS as its own algorithm may sign by nothing else. The Baseline Requirements \
                do not permit it in a certificate, and most servers cannot use it.
                """,
            reference: .baselineRequirements(section: "7.1.3.1.1"),
            remedy: "make the key with `openssl genpkey -algorithm RSA`; PSS can still be used to sign with it",
            example: "a key made with `openssl genpkey -algorithm RSA-PSS`",
            byHand: "openssl req -in request.pem -noout -text | grep 'Public Key Algorithm'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, key.algorithm == .rsaPSS else { return [] }
            return [
                Observation(
                    "the key is for RSASSA-PSS alone (id-RSASSA-PSS)", request: (.subjectPublicKeyInfo, "RSA-PSS"))
            ]
        },

        Rule(
            "key-algorithm-identifier-encoding", .warning, "The key's algorithm identifier is the one that is required",
            rationale: """
                For every kind of key the Baseline Requirements spell out the octets of the algorithm identifier. RSA \
                without its NULL is the usual slip: OpenSSL reads it, Go does not.
                """,
            reference: .baselineRequirements(section: "7.1.3.1"),
            remedy: "make the request with a current tool, which writes the identifier in the one permitted way",
            example: "300b06092a864886f70d010101 where 300d06092a864886f70d0101010500 is due",
            byHand: "openssl req -in request.pem -noout -pubkey | openssl asn1parse -i",
            judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, let required = KeyAlgorithmIdentifier.required(of: key),
                !KeyAlgorithmIdentifier.stands(required, in: key.subjectPublicKeyInfo)
            else { return [] }
            let found = OctetsText.text(KeyAlgorithmIdentifier.shown(in: key.subjectPublicKeyInfo))
            return [
                Observation(
                    "the key's algorithm identifier is \(found), and must be \(OctetsText.text(required))",
                    request: (.subjectPublicKeyInfo, found))
            ]
        },

        Rule(
            "eddsa-key", .warning, "The key is none of EdDSA where certificates shall be trusted by browsers",
            rationale: """
                Ed25519 and Ed448 are sound, but neither the Baseline Requirements nor browsers take them in \
                certificates yet. With one of the few points of low order as its key, anybody can make a signature \
                that passes.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "make a key on P-256, or for RSA; a point of low order comes of no working tool",
            example: "a key made with `openssl genpkey -algorithm ED25519`",
            byHand: "openssl req -in request.pem -noout -text | grep -A5 'Public Key Algorithm'",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, key.algorithm == .ed25519 || key.algorithm == .ed448 else {
                return []
            }
            let name = key.algorithmName
            if key.defect == .degenerate {
                return [
                    Observation(
                        "the key is a point of low order of \(name): anybody can sign for it\(inspection.deadlineOfADay)",
                        severity: .error, request: (.subjectPublicKeyInfo, "\(name), low order"))
                ]
            }
            if inspection.circumstances.settings.permitsEdwardsKeys { return [] }
            return [
                Observation("the key is one of \(name), which may not be used", request: (.subjectPublicKeyInfo, name))
            ]
        },

        Rule(
            "dsa-key", .error, "The key is none of DSA",
            rationale: """
                DSA has been dropped everywhere: no authority issues for it and no browser takes it. Its small keys can \
                be broken, and a nonce that repeats or is biased gives any of them away.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "make a key on P-256, or for RSA",
            example: "a key of DSA with a p of 1024 bits",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Public Key Algorithm'",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, key.algorithm == .dsa else { return [] }
            let size = key.bitCount.map { "DSA, p of \($0) bits" } ?? "DSA"
            let reason: String
            switch (key.defect, key.bitCount) {
            case (_, _) where SparsePrime.isPresent(in: key):
                reason = ", and its p is sparse on top of that: 20 bits are zero in every 32"
            case (.degenerate, _): reason = ": its numbers are such that anybody can sign for it"
            case (_, let bitCount?) where bitCount < 2048:
                reason = ", and its p of \(bitCount) bits is too small on top of that"
            default: reason = ", which may not be used"
            }
            return [
                Observation(
                    "the key is one of DSA\(reason)\(inspection.deadlineOfADay)", request: (.subjectPublicKeyInfo, size)
                )
            ]
        },

        Rule(
            "key-algorithm-unknown", .warning, "The key's algorithm is known",
            rationale: """
                Of a key that nobody here knows, neither strength nor signature can be judged. No authority that \
                browsers trust issues for one.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "make a key on P-256, or for RSA",
            example: "a key of ML-DSA, GOST R 34.10 or SM2",
            byHand: "openssl req -in request.pem -noout -text | grep 'Public Key Algorithm'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, key.algorithm == .unknown else { return [] }
            let name = DisplayText.visible(key.algorithmName)
            return [
                Observation(
                    "the key is one of \(name), which cannot be judged here", request: (.subjectPublicKeyInfo, name))
            ]
        },
    ]
}
