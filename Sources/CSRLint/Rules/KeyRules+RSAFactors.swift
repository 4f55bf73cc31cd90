// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on RSA moduli that can be factored.
    static let rsaFactors: [Rule] = [
        Rule(
            "rsa-small-prime-factor", .error, "No small prime divides the RSA modulus",
            rationale: """
                A key's primes have half the length of its modulus. Where a small prime divides the modulus, the maker \
                of the key is broken, or the modulus was damaged on its way. csrlint tries every prime up to 65537; the \
                Baseline Requirements demand those below 752.
                """,
            reference: .baselineRequirements(section: "6.1.6"),
            remedy: "make a new key with another tool and reissue with it; find out what damaged the old one",
            example: "a modulus that 3 divides",
            byHand: "openssl req -in request.pem -noout -modulus",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard case .smallPrime(let prime) = key.factor else { return nil }
                return Observation(
                    "the RSA modulus is divisible by \(prime)\(inspection.deadlineOfADay)",
                    request: (.subjectPublicKeyInfo, "divisible by \(prime)"))
            }
        },

        Rule(
            "rsa-modulus-prime", .error, "The RSA modulus is no prime itself",
            rationale: """
                Where the modulus itself is a prime, everybody computes the private exponent from it. No factor is there \
                to be found, so that tests for small factors and close primes pass.
                """,
            reference: .baselineRequirements(section: "6.1.6"),
            remedy: "treat the key as compromised: make a new one with another tool, and have its certificates revoked",
            example: "a modulus of 2048 bits that is a prime",
            byHand: "openssl req -in request.pem -noout -modulus | sed s/Modulus=// | xargs openssl prime -hex",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true, requirement: .deepSearch
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard key.isPrime else { return nil }
                return Observation(
                    "the RSA modulus is a prime: everybody can compute the private key\(inspection.deadlineOfADay)",
                    request: (.subjectPublicKeyInfo, "prime"))
            }
        },

        Rule(
            "rsa-modulus-prime-power", .error, "The RSA modulus is no power of a smaller number",
            rationale: """
                The square of a prime, or a higher power, is factored by taking a root. A generator that gives the same \
                prime twice makes such keys, and searches that begin beside the root overlook them.
                """,
            reference: .baselineRequirements(section: "6.1.6"),
            remedy: "treat the key as compromised: make a new one with another tool, and have its certificates revoked",
            example: "a modulus that is the square of a prime of 1024 bits",
            byHand: "openssl req -in request.pem -noout -modulus",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard case .perfectPower(let power) = key.factor else { return nil }
                let name = [2: "the square", 3: "the cube"][power.exponent] ?? "the \(power.exponent)th power"
                return Observation(
                    """
                    the RSA modulus is \(name) of a number of \(power.base.bitCount) bits: it is factored\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, power.base.proof))
            }
        },

        Rule(
            "rsa-close-primes", .error, "The primes of the RSA modulus are far apart",
            rationale: """
                Fermat's method finds two primes that are close to the root of their product. Some printers made their \
                second prime by counting on from the first (CVE-2022-26320). The Baseline Requirements demand 100 \
                rounds; csrlint makes 110.
                """,
            reference: .baselineRequirements(section: "6.1.1.3"),
            remedy: "treat the key as compromised: make a new one with another tool, and have its certificates revoked",
            example: "a modulus whose second prime is the next one after the first",
            byHand: "openssl req -in request.pem -noout -modulus",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard case .closePrimes(let found) = key.factor else { return nil }
                let rounds = found.rounds == 1 ? "the first round" : "\(found.rounds) rounds"
                return Observation(
                    """
                    the primes of the RSA modulus are so close that Fermat's method factors it in \(rounds)\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, found.smaller.proof))
            }
        },

        Rule(
            "rsa-roca", .error, "The RSA key was not made by Infineon's broken library",
            rationale: """
                Smart cards and security chips with Infineon's library made primes of one narrow form from 2012 to 2017, \
                and the modulus shows it (CVE-2017-15361). Keys of 2048 bits and less can be factored for money.
                """,
            reference: .baselineRequirements(section: "6.1.1.3"),
            remedy: "make a new key outside of the chip, or after its firmware was updated, and reissue with it",
            example: "a request from a YubiKey 4 with firmware below 4.3.5",
            byHand: "openssl req -in request.pem -noout -modulus",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard key.hasROCAFingerprint else { return nil }
                return Observation(
                    """
                    the RSA modulus is of the form that Infineon's broken library made (ROCA)\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, "ROCA"))
            }
        },
    ]
}
