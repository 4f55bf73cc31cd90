// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the public exponent of an RSA key.
    static let rsaExponent: [Rule] = [
        Rule(
            "rsa-exponent-invalid", .error, "The RSA exponent is odd, at least 3, and below the modulus",
            rationale: """
                With an exponent of 1 everybody signs, with an even one nobody does. What is not below the modulus is \
                refused by many readers.
                """,
            reference: .baselineRequirements(section: "6.1.6"),
            remedy: "make a new key with the exponent 65537, and reissue with it",
            example: "a key with the exponent 1",
            byHand: "openssl req -in request.pem -noout -text | grep Exponent",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard let fault = key.exponent.fault else { return nil }
                return Observation(
                    "the RSA exponent \(fault.words)\(inspection.deadlineOfFiveDays)",
                    request: (.subjectPublicKeyInfo, key.exponent.shown))
            }
        },

        Rule(
            "rsa-exponent-unusual", .note, "The RSA exponent is 65537",
            rationale: """
                65537 is quick to check and large enough. Small exponents make mistakes in padding fatal; others tell of \
                a key that was made by hand, and some readers refuse them.
                """,
            reference: .baselineRequirements(section: "6.1.6"),
            remedy: "make a new key with the exponent 65537, unless there is a reason for another",
            example: "a key with the exponent 3",
            byHand: "openssl req -in request.pem -noout -text | grep Exponent",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                let exponent = key.exponent
                guard !exponent.isInvalid, key.wiener == nil, exponent.value != Natural(65537) else { return nil }
                if exponent.value < Natural(65537) {
                    return Observation(
                        "the RSA exponent is \(exponent.shown), below 65537", severity: .warning,
                        request: (.subjectPublicKeyInfo, exponent.shown))
                }
                let isTooLong = exponent.value.bitCount > 256
                return Observation(
                    isTooLong
                        ? "the RSA exponent has \(exponent.value.bitCount) bits, more than 256"
                        : "the RSA exponent is \(exponent.shown), where 65537 is usual",
                    severity: isTooLong ? .warning : .note, request: (.subjectPublicKeyInfo, exponent.shown))
            }
        },

        Rule(
            "rsa-exponent-wiener", .error, "The public RSA exponent does not give a short private one away",
            rationale: """
                Some make the private exponent short to sign faster. The public exponent, divided by the modulus, then \
                gives it away to anybody who knows continued fractions (Wiener 1990).
                """,
            reference: .cwe(326),
            remedy: """
                treat the key as compromised: make a new one with the exponent 65537, and have its certificates revoked
                """,
            example: "a key whose public exponent is as long as its modulus, and whose private one has 400 bits",
            byHand: "openssl req -in request.pem -noout -text | grep Exponent",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true
        ) { inspection in
            inspection.judgingRSAKey { key in
                guard let found = key.wiener else { return nil }
                return Observation(
                    """
                    the RSA exponent of \(key.exponent.value.bitCount) bits gives the private one away, which is short: \
                    the modulus is factored\(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, found.smaller.proof))
            }
        },
    ]
}

extension RSAExponent {
    /// The exponent in decimal, or its length where it does not fit into a word.
    var shown: String {
        let magnitude = value.limbs.count > 1 ? "\(value.bitCount) bits" : "\(value.lowWord)"
        return isNegative ? "negative" : magnitude
    }
}

extension RSAExponent.Fault {
    /// What is wrong, as the end of a sentence.
    fileprivate var words: String {
        switch self {
        case .negative: "is negative"
        case .belowThree: "is below 3"
        case .even: "is even"
        case .notBelowModulus: "is not below the modulus"
        }
    }
}
