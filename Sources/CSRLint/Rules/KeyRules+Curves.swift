// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on keys on elliptic curves.
    static let curveKey: [Rule] = [
        Rule(
            "ec-curve-not-permitted", .error, "The key's curve is one that may be used",
            rationale: """
                Browsers and authorities agree on P-256, P-384 and P-521 and on no other curve: a certificate for any \
                other will not be issued, or not be trusted. Of the three, P-521 is refused by some authorities and by \
                some browsers.
                """,
            reference: .baselineRequirements(section: "6.1.5"),
            remedy: "make a new key on P-256 or P-384",
            example: "a key on secp256k1, as digital currencies use it",
            byHand: "openssl req -in request.pem -noout -text | grep 'ASN1 OID'",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, case .ellipticCurve(let curve, _) = key.material else { return [] }
            let settings = inspection.circumstances.settings
            switch curve {
            case .explicit: return []
            case .absent:
                return [
                    Observation(
                        "the key names no curve\(inspection.deadlineOfADay)",
                        request: (.subjectPublicKeyInfo, "no curve"))
                ]
            case .named(let oid):
                let name = DisplayText.visible(key.curveName ?? oid.description)
                guard settings.permittedCurves.contains(oid) else {
                    return [
                        Observation(
                            "the key is on \(name), which may not be used\(inspection.deadlineOfADay)",
                            request: (.subjectPublicKeyInfo, name))
                    ]
                }
                guard settings.unevenlySupportedCurves.contains(oid) else { return [] }
                return [
                    Observation(
                        "the key is on \(name), which some authorities and browsers refuse", severity: .note,
                        request: (.subjectPublicKeyInfo, name))
                ]
            }
        },

        Rule(
            "ec-explicit-parameters", .error, "The key names its curve, and does not describe it",
            rationale: """
                Who may describe the curve may choose the generator so that the key of somebody else becomes his own: \
                that is how CVE-2020-0601 forged certificates. So parameters are refused even where they are those of \
                P-256. OpenSSL takes them without a word.
                """,
            reference: .rfc(5480, section: "2.1.1"),
            remedy: "make a new key with a named curve: `openssl genpkey -algorithm EC -pkeyopt group:P-256`",
            example: "a key made with `-param_enc explicit`",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Field Type'",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard case .ellipticCurve(.explicit(let fieldBits), _) = inspection.publicKey?.material else { return [] }
            let field = fieldBits.map { "explicit, over a field of \($0) bits" } ?? "explicit"
            return [
                Observation(
                    """
                    the key describes its curve by explicit parameters, which are never trusted\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, field))
            ]
        },

        Rule(
            "ec-point-invalid", .error, "The key is a point of its curve",
            rationale: """
                Octets that are no point of the curve, or the point at infinity, belong to no private key. Whoever \
                calculates with them gives away what he calculates with.
                """,
            reference: .baselineRequirements(section: "6.1.6"),
            remedy: "make a new key: this one was never whole, or was damaged on the way",
            example: "the single octet 00, which is the point at infinity",
            byHand: "openssl req -in request.pem -noout -pubkey | openssl pkey -pubin -pubcheck -noout",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, key.defect == .invalidPoint, let bitCount = key.bitCount,
                case .ellipticCurve(_, let point) = key.material
            else { return [] }
            let curve = DisplayText.visible(key.curveName ?? "its curve")
            let fault = CurvePoint.fault(of: point, fieldBits: bitCount)
            return [
                Observation(
                    "the key is no point of \(curve): \(fault)\(inspection.deadlineOfADay)",
                    request: (.subjectPublicKeyInfo, fault))
            ]
        },

        Rule(
            "ec-point-compressed", .note, "The key's point is written in the uncompressed form",
            rationale: """
                RFC 5480 demands that everybody read the uncompressed form, and nothing else. Go refuses a compressed \
                point; the hybrid form, which has both, is read by few and forbidden by RFC 5480.
                """,
            reference: .rfc(5480, section: "2.2"),
            remedy: "make the request with `-pkeyopt ec_point_format:uncompressed`, or with another tool",
            example: "a point that begins with 02 or 03 and has no y",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'pub:'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let key = inspection.publicKey, key.defect == nil || key.defect == .explicitParameters,
                case .ellipticCurve(_, let point) = key.material
            else { return [] }
            switch CurvePoint(point).form {
            case .compressed:
                return [
                    Observation(
                        "the key's point is compressed, which not everybody reads",
                        request: (.subjectPublicKeyInfo, "compressed"))
                ]
            case .hybrid:
                return [
                    Observation(
                        "the key's point is in the hybrid form, which RFC 5480 forbids", severity: .warning,
                        request: (.subjectPublicKeyInfo, "hybrid"))
                ]
            default: return []
            }
        },

        Rule(
            "ec-scalar-trivial", .error, "The private key is no number that can be guessed",
            rationale: """
                A private key is a random number of hundreds of bits. One that was typed in by hand for a test, or left \
                at 1, can be found by trying, and then everybody has it. Points of small numbers and of their \
                negatives are looked up in a table of the first 4096, or of the first 65536 with --deep.
                """,
            reference: .cwe(331),
            remedy: """
                make a new key with a random generator, and have every certificate for this one revoked: the authority \
                has 24 hours for it
                """,
            example: "a key whose public point is the curve's generator: the private key is 1",
            byHand: "openssl req -in request.pem -noout -text | grep -A6 'pub:'",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true
        ) { inspection in
            guard let key = inspection.publicKey, key.defect == nil,
                case .ellipticCurve(.named(let curve), let point) = key.material, TrivialScalar.curves.contains(curve)
            else { return [] }
            let count = TrivialScalar.searchedCount(deeply: inspection.circumstances.searchesDeeply)
            guard TrivialScalar.isBehind(point, on: curve, upTo: count) else { return [] }
            return [
                Observation(
                    """
                    the private key is among the first or last \(count) numbers of all, so that anybody finds it\
                    \(inspection.deadlineOfADay)
                    """,
                    request: (.subjectPublicKeyInfo, DisplayText.visible(key.curveName ?? curve.description)))
            ]
        },

        Rule(
            "ecdsa-signature-degenerate", .error, "The numbers of the ECDSA signature lie between 0 and the order",
            rationale: """
                A signature of zeros passed as good for every key and every text in the Java of 2022 \
                (CVE-2022-21449). No working tool writes such numbers: it is an attempt to be believed without a key.
                """,
            reference: .cwe(347),
            remedy: "find out who made the request, and take it for a forgery until then",
            example: "a signature whose r and s are 0",
            byHand: "openssl req -in request.pem -noout -text | tail -n 8",
            ceiling: .key, judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, request.signatureAlgorithm.family == .ecdsa,
                case .ellipticCurve(.named(let curve), _) = request.publicKey.material,
                let order = NamedCurveOrder(of: curve), let signature = ECDSASignature(der: request.signature)
            else { return [] }
            let faults = [("r", signature.r), ("s", signature.s)].compactMap { name, number in
                SignatureRange.fault(of: number, order: order.octets).map { "\(name) is \($0)" }
            }
            guard !faults.isEmpty else { return [] }
            let list = faults.joined(separator: ", and ")
            return [Observation("the signature was not made by any key: \(list)", request: (.signature, list))]
        },
    ]
}
