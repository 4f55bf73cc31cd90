// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on keys and signatures that are weaker than, or different from, those of the certificate before.
    static let strengthHistoryRules: [Rule] = [
        Rule(
            order: "key-size-downgrade", .warning, "No key is weaker than that of the certificate before it",
            rationale: """
                Strength is counted in the steps of NIST SP 800-57: RSA 2048 is 112 bits, RSA 3072 and P-256 are 128, \
                P-384 is 192. A step down is seldom meant: most often an old template, or an old request, made the key.
                """,
            reference: .keyManagement(section: "5.6.1.1"),
            remedy: "reissue with a key at least as strong as the one before",
            example: "the key is RSA 2048 (112 bits of strength), that of certificate 3401 is EC P-256 (128 bits)",
            byHand: "openssl req -in request.pem -noout -text | grep -A 1 'Public Key Algorithm'"
        ) { order in
            order.observationsSinceIssue { member, issued in
                guard let key = member.key, let before = issued.key, let strength = key.strength,
                    let strengthBefore = before.strength, strength < strengthBefore
                else { return nil }
                return Observation(
                    "the key is \(key.text) (\(strength.text) of strength), that of \(issued.shownName) is "
                        + "\(before.text) (\(strengthBefore.text))",
                    subject: ReissueField.keySize.rawValue, request: (.subjectPublicKeyInfo, key.text))
            }
        },

        Rule(
            order: "key-algorithm-changed", .note, "The key is of the algorithm and curve of the one before it",
            rationale: """
                Another algorithm or curve is a step that clients, hardware and pinned keys have to go along with. It \
                is worth knowing of when one of them stops working.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "nothing, if the change was meant; else make the key as before",
            example: "the key is EC P-256, that of certificate 3401 is RSA 2048",
            byHand: "openssl req -in request.pem -noout -text | grep -A 1 'Public Key Algorithm'"
        ) { order in
            order.observationsSinceIssue { member, issued in
                guard let key = member.key, let before = issued.key, key.family != before.family else { return nil }
                return Observation(
                    "the key is \(key.text), that of \(issued.shownName) is \(before.text)",
                    request: (.subjectPublicKeyInfo, key.text))
            }
        },

        Rule(
            order: "signature-hash-downgrade", .warning,
            "No request is signed with a weaker hash than the one before it",
            rationale: """
                Collisions of SHA-1 can be computed, those of MD5 in seconds. A request that goes back to them was made \
                by an old tool or with an old configuration, and the next certificate authority may refuse it.
                """,
            reference: .cwe(328),
            remedy: "make the request with SHA-256 or better, for example with openssl req -new -sha256",
            example: "the request is signed with SHA-1, that of certificate 3401 with SHA-256",
            byHand: "openssl req -in request.pem -noout -text | grep 'Signature Algorithm'"
        ) { order in
            order.observationsSinceIssue { member, issued in
                guard let digest = member.signatureDigest, let before = issued.signatureDigest,
                    CollisionResistance(digest) < CollisionResistance(before)
                else { return nil }
                return Observation(
                    "the request is signed with \(digest.name), that of \(issued.shownName) with \(before.name)",
                    request: (.signatureAlgorithm, digest.name))
            }
        },
    ]
}
