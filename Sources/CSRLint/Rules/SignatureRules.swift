// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the request's self-signature, which proves that its sender holds the private key.
    static let signature: [Rule] = [
        Rule(
            "csr-signature-invalid", .error, "The request's signature was made with the key that it carries",
            rationale: """
                The signature is the only proof that whoever sent the request holds the private key. One that does not \
                hold means that the request was altered, that another key signed it, or that it was never signed by a \
                working tool. OpenSSL 3.0 prints so and still exits 0.
                """,
            reference: .rfc(2986, section: "4.2"),
            remedy: "make a new request with the key in hand, and submit that one",
            example: "a request whose key was exchanged after it was signed",
            byHand: "openssl req -in request.pem -noout -verify 2>&1 | grep failure",
            ceiling: .signature, judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, inspection.signatureVerdict == .invalid else { return [] }
            return [
                Observation(
                    "the signature (\(request.signatureAlgorithm.displayName)) was not made with the key in the request",
                    request: (.signature, "invalid"))
            ]
        },

        Rule(
            "csr-signature-unverifiable", .warning, "The request's signature can be checked",
            rationale: """
                A signature that cannot be checked is neither good nor bad: nobody has looked. The algorithm may be \
                unknown here, the digest gone from OpenSSL, or the key unusable.
                """,
            reference: .rfc(2986, section: "4.2"),
            remedy: "sign with SHA-256 or better and a common key type, so that the proof can be checked",
            example: "a request signed over MD4, which OpenSSL 3 no longer offers",
            byHand: "openssl req -in request.pem -noout -verify",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, case .unverifiable(let reason) = inspection.signatureVerdict,
                reason.code != .notVerified
            else { return [] }
            return [
                Observation(
                    "the signature (\(request.signatureAlgorithm.displayName)) cannot be checked: \(reason.message)",
                    request: (.signature, "unverifiable"))
            ]
        },

        Rule(
            "csr-signature-algorithm-weak", .warning, "The request is signed over a digest without known collisions",
            rationale: """
                The self-signature only proves possession of the key, so a weak digest here does not weaken the \
                certificate. It tells of an old tool, which may make other weak choices.
                """,
            reference: .rfc(6194, section: "3"),
            remedy: "make the request with a current tool, which signs over SHA-256",
            example: "sha1WithRSAEncryption",
            byHand: "openssl req -in request.pem -noout -text | grep 'Signature Algorithm'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let algorithm = inspection.request?.signatureAlgorithm, let digest = algorithm.digest else {
                return []
            }
            let severity: Severity
            switch digest {
            case .md2, .md4, .md5: severity = .error
            case .sha1, .sha224: severity = .warning
            default: return []
            }
            return [
                Observation(
                    "the request is signed over \(digest.name) (\(algorithm.displayName))",
                    severity: severity, request: (.signatureAlgorithm, algorithm.displayName))
            ]
        },

        Rule(
            "csr-signature-algorithm-mismatch", .error, "The signature algorithm fits the key",
            rationale: """
                A signature algorithm of one family beside a key of another cannot be the work of that key, or breaks \
                the key's own restriction: an RSASSA-PSS key must not sign by PKCS #1 v1.5.
                """,
            reference: .rfc(4055, section: "1.2"),
            remedy: "make a new request with a tool that takes the signature algorithm from the key",
            example: "an RSASSA-PSS key that signed with sha256WithRSAEncryption",
            byHand: "openssl req -in request.pem -noout -text | grep Algorithm",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request,
                !request.signatureAlgorithm.family.fits(request.publicKey.algorithm)
            else { return [] }
            let signature = request.signatureAlgorithm.displayName
            let key = DisplayText.visible(request.publicKey.algorithmName)
            return [
                Observation(
                    "the request is signed with \(signature), but its key is \(key)",
                    request: (.signatureAlgorithm, signature))
            ]
        },

        Rule(
            "csr-signature-algorithm-parameters", .warning, "The signature algorithm has the parameters it should",
            rationale: """
                RSA has NULL for parameters, ECDSA, DSA and EdDSA have none, and RSASSA-PSS names one hash for the \
                message and the mask, with a salt as long as the hash. Readers differ in what else they take, and what \
                is left out of RSASSA-PSS stands for SHA-1. Where the parameters keep the signature from being checked, \
                csr-signature-unverifiable says so.
                """,
            reference: .rfc(4055, section: "3.1"),
            remedy: "make the request with a current tool, and for RSASSA-PSS with a salt as long as the digest",
            example: "rsassaPss over SHA-256 with a mask of SHA-1, or ecdsa-with-SHA256 with NULL behind it",
            byHand: "openssl req -in request.pem -noout -text | grep -A5 'Signature Algorithm'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request else { return [] }
            if case .unverifiable(let reason) = inspection.signatureVerdict, reason.code == .badParameters { return [] }
            let faults = SignatureParameterFaults.faults(of: request.signatureAlgorithm)
            guard !faults.isEmpty else { return [] }
            let name = request.signatureAlgorithm.displayName
            let list = faults.joined(separator: "; ")
            return [
                Observation(
                    "the parameters of \(name) are not what they should be: \(list)",
                    request: (.signatureAlgorithm, "\(name): \(list)"))
            ]
        },
    ]
}

extension SignatureAlgorithm {
    /// The algorithm's name, else its dotted identifier, in visible form.
    var displayName: String { DisplayText.visible(name) }
}

extension SignatureAlgorithm.Family {
    /// Whether a key of this algorithm may have made such a signature. What is unknown fits everything.
    fileprivate func fits(_ key: PublicKey.Algorithm) -> Bool {
        switch (self, key) {
        case (.unknown, _), (_, .unknown): true
        case (.rsa, .rsa), (.rsaPSS, .rsa), (.rsaPSS, .rsaPSS): true
        case (.ecdsa, .ellipticCurve), (.dsa, .dsa): true
        case (.eddsa, .ed25519), (.eddsa, .ed448): true
        default: false
        }
    }
}
