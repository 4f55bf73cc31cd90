// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on an RSA key by itself.
    static let rsaKey: [Rule] = rsaModulusSize + rsaModulusForm + rsaFactors + rsaExponent + rsaTraces

    private static let rsaModulusSize: [Rule] = [
        Rule(
            "rsa-modulus-too-small", .error, "The RSA modulus is long enough",
            rationale: """
                A modulus of 512 bits is factored within hours on rented machines, one of 1024 bits may be by a state. \
                Authorities have refused less than 2048 bits since 2014.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "make a new key of 2048 bits or more, or one on P-256, and reissue with it",
            example: "a request whose modulus has 1024 bits, or 2047 where a tool cut a bit off",
            byHand: "openssl req -in request.pem -noout -text | grep Public-Key",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.rsaKey else { return [] }
            let (bits, least) = (key.modulus.bitCount, inspection.circumstances.settings.rsaMinimumBits)
            guard bits < least else { return [] }
            let weakness = bits < 1024 ? "which anybody can factor" : "fewer than \(least)"
            return [
                Observation(
                    "the RSA modulus has \(bits) bits, \(weakness)\(inspection.deadlineOfFiveDays)",
                    request: (.subjectPublicKeyInfo, "\(bits) bits"))
            ]
        },

        Rule(
            "rsa-modulus-not-multiple-of-8", .error, "The RSA modulus is a whole number of octets long",
            rationale: """
                The Baseline Requirements want the modulus's bits divisible by eight. Where they are not, the tool that \
                made the key did not set the top bits of its primes, and authorities refuse it.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "make a new key with a current tool, such as openssl genpkey, and reissue with it",
            example: "a request whose modulus has 2047 bits",
            byHand: "openssl req -in request.pem -noout -text | grep Public-Key",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                let bits = key.modulus.bitCount
                guard bits % 8 != 0 else { return nil }
                return Observation(
                    "the RSA modulus has \(bits) bits, which is no multiple of 8\(inspection.deadlineOfFiveDays)",
                    request: (.subjectPublicKeyInfo, "\(bits) bits"))
            }
        },

        Rule(
            "rsa-modulus-unusual-size", .note, "The RSA modulus has one of the usual sizes",
            rationale: """
                Some authorities take 2048, 3072 and 4096 bits alone, since the lists of known weak keys cover these \
                sizes. 8192 bits are usual enough not to be named here, but for the strict profile.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "make keys of 2048, 3072 or 4096 bits, unless there is a reason for the size",
            example: "a request whose modulus has 2560 bits",
            byHand: "openssl req -in request.pem -noout -text | grep Public-Key",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.rsaKey else { return [] }
            let (bits, settings) = (key.modulus.bitCount, inspection.circumstances.settings)
            guard settings.rsaMinimumBits...largestUsualModulus ~= bits, bits % 8 == 0,
                !settings.usualModulusSizes.contains(bits)
            else { return [] }
            return [
                Observation(
                    "the RSA modulus has \(bits) bits; 2048, 3072 and 4096 are usual",
                    request: (.subjectPublicKeyInfo, "\(bits) bits"))
            ]
        },

        Rule(
            "rsa-modulus-oversized", .warning, "The RSA modulus is not so long that clients refuse it",
            rationale: """
                Work grows with the cube of the length. Clients refuse what is too long: Go's TLS more than 8192 bits, \
                OpenSSL more than 16384. Such a key is of use to those alone who want to keep others busy.
                """,
            reference: .cwe(400),
            remedy: "make a key of 4096 bits at most; for more strength take P-384",
            example: "a request whose modulus has 16384 bits",
            byHand: "openssl req -in request.pem -noout -text | grep Public-Key",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.rsaKey, key.modulus.bitCount > largestUsualModulus else { return [] }
            let bits = key.modulus.bitCount
            let end =
                key.isOversized ? "OpenSSL does not use it, and nothing else of the key is judged" : "clients refuse it"
            return [
                Observation(
                    "the RSA modulus has \(bits) bits: \(end)", request: (.subjectPublicKeyInfo, "\(bits) bits"))
            ]
        },
    ]

    /// Above this many bits a modulus is oversized.
    private static let largestUsualModulus = 8192

    private static let rsaModulusForm: [Rule] = [
        Rule(
            "rsa-modulus-negative", .error, "The RSA modulus is a positive number",
            rationale: """
                An INTEGER whose top bit is set is negative. A tool that forgets the octet 00 before it makes such keys. \
                OpenSSL takes them without a word; Go and others refuse the request.
                """,
            reference: .x690(clause: "8.3"),
            remedy: "make the request with a tool that writes DER as it is meant; the key itself may be kept",
            example: "a modulus that begins 02 82 01 00 B3 in place of 02 82 01 01 00 B3",
            byHand: "openssl req -in request.pem -noout -pubkey | openssl asn1parse -strparse 19",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard key.isNegative else { return nil }
                return Observation(
                    "the RSA modulus is encoded as a negative number: the octet 00 before it is missing",
                    request: (.subjectPublicKeyInfo, "negative"))
            }
        },

        Rule(
            "rsa-modulus-even", .error, "The RSA modulus is odd",
            rationale: """
                A product of two large primes is odd. An even modulus is no key: it was damaged on its way, or its maker \
                is broken, and whoever divides it by two may go on and factor the rest.
                """,
            reference: .baselineRequirements(section: "6.1.6"),
            remedy: "make a new key and reissue with it; find out what damaged the old one",
            example: "a modulus whose last bit is 0",
            byHand: "openssl req -in request.pem -noout -modulus",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard key.factor == .even else { return nil }
                return Observation(
                    "the RSA modulus is even\(inspection.deadlineOfADay)", request: (.subjectPublicKeyInfo, "even"))
            }
        },
    ]

    private static let rsaTraces: [Rule] = [
        Rule(
            "rsa-bit-pattern", .note, "The bits of the RSA modulus look like chance",
            rationale: """
                The modulus of a good key looks like random bits. Zeros at the same place of every word come of primes \
                that are small polynomials, and those are factored as such. Repeated octets and too many ones may be \
                the play of somebody who wanted to read a word in his key, or the work of a broken generator.
                """,
            reference: .cwe(338),
            remedy: "make a new key from the system's own random numbers, unless the pattern was made on purpose",
            example: "a modulus with the octet AB forty times in a row",
            byHand: "openssl req -in request.pem -noout -modulus",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard key.wiener == nil, let pattern = key.pattern else { return nil }
                switch pattern {
                case .sparseChunks(let width, let zeroBits):
                    return Observation(
                        """
                        \(zeroBits) bits are zero in every \(width) bits of the RSA modulus: its primes are sparse, and \
                        the modulus can be factored\(inspection.deadlineOfADay)
                        """,
                        severity: .error, request: (.subjectPublicKeyInfo, "\(zeroBits) zero bits in every \(width)"))
                case .repeatedOctet(let octet, let count):
                    return Observation(
                        "the RSA modulus has the octet \(hexadecimal([octet])) \(count) times in a row",
                        request: (.subjectPublicKeyInfo, "\(hexadecimal([octet])) \(count) times"))
                case .bias(let percent):
                    return Observation(
                        "\(percent) percent of the RSA modulus's bits are ones",
                        request: (.subjectPublicKeyInfo, "\(percent) percent ones"))
                }
            }
        },

        Rule(
            "rsa-faulty-signature-leaks-key", .error, "The request's signature does not give the private key away",
            rationale: """
                A signer works modulo each prime by itself. A fault in one of the two halves, by heat, radiation or bad \
                memory, makes a signature that does not hold, and from which everybody computes the primes. So a request \
                that was rejected for its bad signature may have made the key public.
                """,
            reference: .baselineRequirements(section: "4.9.1.1"),
            remedy: "treat the key as compromised: make a new one on other hardware, and have its certificates revoked",
            example: "a request from a board with bad memory, rejected for an invalid signature",
            byHand: "openssl req -in request.pem -noout -verify",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true
        ) { inspection in
            guard let key = inspection.request?.publicKey, let messages = inspection.faultyMessages,
                let factor = FaultySignature.leakedFactor(of: key, by: messages)
            else { return [] }
            return [
                Observation(
                    """
                    the signature is wrong modulo one prime alone, and so gives the private key away: the modulus is \
                    factored\(inspection.deadlineOfADay)
                    """,
                    request: (.signature, factor.proof))
            ]
        },
    ]
}

extension Inspection {
    /// What a rule on a single number of an RSA key says: nothing of other keys, and nothing where the modulus is too
    /// long to be looked into.
    func judgingRSAKey(_ judge: (RSAKeyAnalysis) -> Observation?) -> RuleOutcome {
        guard let rsaKey else { return [] }
        guard !rsaKey.isOversized else { return .skipped(RSAKeyAnalysis.reasonNotToLook) }
        return judge(rsaKey).map { [$0] } ?? []
    }

    /// What a key that anybody can compute means where a certificate with it is in use.
    var deadlineOfADay: String {
        isIssuedAndActive ? "; on an issued certificate that means revocation within 24 hours (BR 4.9.1.1)" : ""
    }

    /// What a key that does not comply means where a certificate with it is in use.
    var deadlineOfFiveDays: String {
        isIssuedAndActive ? "; on an issued certificate that means revocation within five days (BR 4.9.1.1)" : ""
    }

    private var isIssuedAndActive: Bool {
        guard let record else { return false }
        return record.standingByStatus == .issued && !record.isInactive(asOf: circumstances.now)
    }
}

extension Natural {
    /// What proves that a factor is known, without telling it: its length, and SHA-256 over its octets.
    var proof: String { "factor of \(bitCount) bits, SHA-256 \(SHA256Digest(hashing: octets))" }
}

/// Octets in hexadecimal.
private func hexadecimal(_ octets: [UInt8]) -> String {
    octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
}
