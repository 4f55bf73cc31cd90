// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on keys that are known to be known.
    static let knownKey: [Rule] = knownPrimes + listedKey

    /// The rule on primes that are known to be known.
    static let knownPrimes: [Rule] = [
        Rule(
            "rsa-known-shared-prime", .error, "The modulus shares no prime with keys found in the wild",
            rationale: """
                Devices that made their keys before they had any randomness made the same primes. Whoever collected \
                their certificates has those primes, and divides every modulus by them.
                """,
            reference: .cwe(331),
            remedy: """
                make a new key with a sound generator, and have every certificate for this one revoked: the authority \
                has 24 hours for it
                """,
            example: "the key of a router that has one prime with thousands of other routers in common",
            byHand: "openssl req -in request.pem -noout -modulus",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true,
            requirement: .deepSearchOfList(.sharedPrimes)
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard key.factor != .even,
                    let shared = inspection.circumstances.keyLists.sharedPrimeBits(of: key.modulus.octets)
                else { return nil }
                return Observation(
                    """
                    the modulus shares a factor of \(shared.bitCount) bits with known keys (\(shared.name))\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, "a known factor of \(shared.bitCount) bits"))
            }
        }
    ]

    private static let listedKey: [Rule] = [
        Rule(
            "debian-weak-key", .error, "The key is none that Debian's broken generator made",
            rationale: """
                From 2006 to 2008 OpenSSL on Debian made one of 32,768 keys for each size and machine \
                (CVE-2008-0166). All of them have been made anew and published with their private halves.
                """,
            reference: .baselineRequirements(section: "6.1.1.3"),
            remedy: """
                make a new key on a current system, and have every certificate for this one revoked: the authority has \
                24 hours for it
                """,
            example: "a key of 2007 that has been carried from server to server",
            byHand: """
                openssl req -in request.pem -noout -modulus | cut -d= -f2 | xxd -r -p | sha256sum | cut -c-64 | \
                grep -f - sha256_modulus_2048.csv
                """,
            ceiling: .key, judgesRequestsAlone: true, requirement: .keyList(.debianWeakKeys)
        ) { inspection in
            guard let key = inspection.publicKey else { return [] }
            switch key.material {
            case .rsa, .ellipticCurve: break
            default: return []
            }
            switch inspection.circumstances.keyLists.debianVerdict(on: key) {
            case .notListed: return []
            case .notCovered: return .skipped("no list of Debian weak keys of each kind and size of key loaded")
            case .listed(let match):
                return [
                    Observation(
                        "the key is one that Debian's broken generator made (\(match.name))\(inspection.deadlineOfADay)",
                        request: (.subjectPublicKeyInfo, match.name))
                ]
            }
        },

        Rule(
            "known-compromised-key", .error, "The key is on no list of keys whose private half is known",
            rationale: """
                Private keys are published: in firmware, in repositories, in the examples of documents, by those who \
                stole them. What is on a list of such keys can be used by anybody.
                """,
            reference: .baselineRequirements(section: "4.9.1.1"),
            remedy: """
                make a new key, and have every certificate for this one revoked: the authority has 24 hours for it
                """,
            example: "the key of a router's web page, which is the same in every router of the series",
            byHand: "openssl req -in request.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum",
            ceiling: .key, judgesRequestsAlone: true, requirement: .keyList(.compromisedKeys)
        ) { inspection in
            let lists = inspection.circumstances.keyLists
            let rules = inspection.circumstances.rules
            guard let key = inspection.publicKey, let match = lists.compromisedMatch(of: key) else { return [] }
            // Where it is known whose fault it is, the rule that says so is enough.
            if rules.contains("known-test-key"), TestKeys.contain(key) { return [] }
            if rules.contains("debian-weak-key"), case .listed = lists.debianVerdict(on: key) { return [] }
            return [
                Observation(
                    """
                    the key is on a list of keys whose private half is known (\(match.name))\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, match.name))
            ]
        },

        Rule(
            "known-test-key", .error, "The key is none from a standard or a test suite",
            rationale: """
                The keys of examples are published with both halves, so that implementations can be tried with them. \
                They are copied into configurations, and work.
                """,
            reference: .cwe(321),
            remedy: """
                make a new key, and have every certificate for this one revoked: the authority has 24 hours for it
                """,
            example: "the key of RFC 9500 for P-256, or that of RFC 6979, A.2.5",
            byHand: "openssl req -in request.pem -noout -text | grep -A6 'pub:'",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, TestKeys.contain(key) else { return [] }
            return [
                Observation(
                    """
                    the key is one of a published test suite or standard, private half and all\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, key.spkiSHA256.description))
            ]
        },
    ]
}
