// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on what the requested extensions ask for.
    static let requestUses: [Rule] = [
        Rule(
            "csr-requests-ca", .error, "The request asks for no certificate authority",
            rationale: """
                With cA TRUE, or the right to sign certificates or revocation lists, a certificate could issue others. \
                No public authority grants it to a server; a request that asks was made from the wrong template, or \
                by somebody who tries.
                """,
            reference: .baselineRequirements(section: "7.1.2.7.8"),
            remedy: "make the request without basicConstraints, or with cA FALSE, and without keyCertSign and cRLSign",
            example: "basicConstraints = critical, CA:TRUE in the request of www.example.com",
            byHand: "openssl req -in request.pem -noout -text | grep -E -A1 'Basic Constraints|Key Usage'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let extensions = inspection.request?.requestedExtensions else { return [] }
            let claims = RequestedAuthority.claims(in: extensions)
            guard !claims.isEmpty else { return [] }
            let list = claims.joined(separator: ", ")
            return [
                Observation(
                    "the request asks for what only an authority has: \(list)", request: (.requestedExtensions, list))
            ]
        },

        Rule(
            "csr-key-usage-unsuitable", .warning, "The requested key usage suits the key of a TLS server",
            rationale: """
                An RSA key may sign and encipher, any other one sign. Most authorities write the key usage themselves; \
                one that copies the request's would issue what the Baseline Requirements forbid, or clients would \
                refuse.
                """,
            reference: .baselineRequirements(section: "7.1.2.7.11"),
            remedy: "ask for digitalSignature, with keyEncipherment for RSA where old clients need it; or leave it out",
            example: "keyUsage = digitalSignature, nonRepudiation, keyEncipherment with an RSA key",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'X509v3 Key Usage'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, inspection.mayBeForServer else { return [] }
            let usages = request.requestedExtensions.compactMap(\.keyUsage)
            let usage = usages.reduce(into: KeyUsage()) { $0.formUnion($1) }
            guard !usages.isEmpty, let unsuitable = UnsuitableKeyUsage(usage, of: request.publicKey.algorithm) else {
                return []
            }
            let key = DisplayText.visible(request.publicKey.algorithmName)
            return [
                Observation(
                    "the requested key usage does not suit a TLS server's \(key) key: \(unsuitable.explanation)",
                    request: (.requestedExtensions, "keyUsage: \(usage.names.joined(separator: ", "))"))
            ]
        },

        Rule(
            "csr-extended-key-usage-unsuitable", .warning, "The requested purposes suit a TLS server",
            rationale: """
                A server's certificate is for serverAuth. Beside code signing, mail, time stamps or any purpose at all \
                it must not be issued, and clientAuth, once common beside it, is being phased out.
                """,
            reference: .baselineRequirements(section: "7.1.2.7.10"),
            remedy: "ask for serverAuth alone, or leave the purposes to the authority",
            example: "extendedKeyUsage = codeSigning in the request of www.example.com",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Extended Key Usage'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, inspection.mayBeForServer else { return [] }
            let lists = request.requestedExtensions.compactMap(\.keyPurposes)
            let purposes = lists.flatMap { $0 }
            guard !lists.isEmpty, let unsuitable = UnsuitablePurposes(purposes) else { return [] }
            let names = NameListText.joined(purposes.map { $0.shortName ?? $0.description })
            return [
                Observation(
                    "the requested purposes do not suit a TLS server: \(unsuitable.explanation)",
                    severity: unsuitable.isHarmless ? .note : .warning,
                    request: (.requestedExtensions, "extendedKeyUsage: \(names)"))
            ]
        },

        Rule(
            "csr-requests-ct-poison", .error, "The request does not ask for the poison of a precertificate",
            rationale: """
                The poison makes a certificate unusable on purpose: logs take it as the announcement of another one. \
                Only an authority writes it; a certificate that carries it is refused by every client.
                """,
            reference: .rfc(6962, section: "3.1"),
            remedy: "make the request anew, not from the extensions of a logged precertificate",
            example: "a request made from a precertificate that was copied out of a log",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'CT Precertificate Poison'",
            judgesRequestsAlone: true
        ) { inspection in
            guard inspection.request?.requestedExtensions.contains(where: { $0.oid == .precertificatePoison }) == true
            else { return [] }
            return [
                Observation(
                    "the request asks for the precertificate poison",
                    request: (.requestedExtensions, OID.precertificatePoison.displayName))
            ]
        },

        Rule(
            "csr-requests-must-staple", .warning, "The request does not ask for must-staple",
            rationale: """
                A certificate with the TLS feature extension works only while the server staples a fresh OCSP answer. \
                Authorities are giving OCSP up, some refuse such a request, and a server that does not staple is \
                locked out.
                """,
            reference: .rfc(7633, section: "4"),
            remedy: "leave the extension out, unless every server of this certificate staples",
            example: "tlsfeature = status_request in the configuration that the request was made with",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'TLS Feature'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request else { return [] }
            let lists = request.requestedExtensions.compactMap(\.tlsFeatures)
            guard !lists.isEmpty else { return [] }
            let names = lists.flatMap { $0 }.map(Rule.featureName)
            let list = names.isEmpty ? "no feature" : NameListText.joined(names)
            return [
                Observation(
                    "the request asks for the TLS feature extension: \(list)", request: (.requestedExtensions, list))
            ]
        },

        Rule(
            "csr-critical-extension-unknown", .warning, "No unknown extension is marked critical",
            rationale: """
                Whoever does not know a critical extension has to refuse the certificate. An authority drops it or \
                refuses the request.
                """,
            reference: .rfc(5280, section: "4.2"),
            remedy: "leave the extension out, or do not mark it critical",
            example: "1.3.6.1.4.1.32473.6 = critical, ASN1:UTF8String:text",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 ': critical'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let extensions = inspection.request?.requestedExtensions else { return [] }
            var seen: Set<OID> = []
            let unknown = extensions.filter { $0.isCritical && !$0.isKnown && seen.insert($0.oid).inserted }
            return .observed(
                unknown.map(\.oid.displayName).enumerated().map { index, name in
                    Observation(
                        "the extension \(name) is marked critical, and is not one that certificates have",
                        subject: unknown[index].oid.description, request: (.requestedExtensions, name))
                })
        },
    ]

    /// The name of a TLS extension that a server shall offer, with its number.
    private static func featureName(_ number: UInt16) -> String {
        switch number {
        case 5: "status_request (5)"
        case 17: "status_request_v2 (17)"
        default: "\(number)"
        }
    }
}

extension Inspection {
    /// Whether the certificate may be one for a TLS server: a record that names no host is of another product.
    var mayBeForServer: Bool { record?.namesHost != false }
}
