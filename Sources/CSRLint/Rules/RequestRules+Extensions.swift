// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the extensions that the request asks for.
    static let requestExtensions: [Rule] = [
        Rule(
            "csr-extension-request-ambiguous", .error, "All readers see the same requested extensions",
            rationale: """
                The attribute that asks for extensions may stand once, with one value. Where there are more, OpenSSL \
                takes the first, Go joined them or refuses, and a Microsoft CA reads its own attribute: two readers \
                see two sets of names.
                """,
            reference: .rfc(2985, section: "5.4.2"),
            remedy: "make a new request whose extensions stand in one extensionRequest attribute",
            example: "two extensionRequest attributes: one asks for example.com, the other for evil.example.net",
            byHand: "openssl asn1parse -in request.pem | grep 'Extension Request'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, let ambiguity = ExtensionRequestAmbiguity(request) else {
                return []
            }
            return [
                Observation(
                    ambiguity.message, severity: ambiguity.isHarmless ? .warning : .error, request: (.attributes, nil))
            ]
        },

        Rule(
            "csr-extension-request-microsoft", .note, "Extensions are requested by the PKCS #9 attribute",
            rationale: """
                Go, and every CA built on it, ignores Microsoft's attribute 1.3.6.1.4.1.311.2.1.14 and so sees no \
                alternative name at all; OpenSSL and pyca read it.
                """,
            reference: .rfc(2985, section: "5.4.2"),
            remedy: "make the request with a tool that writes extensionRequest (1.2.840.113549.1.9.14)",
            example: "the names stand in 1.3.6.1.4.1.311.2.1.14, and there is no extensionRequest",
            byHand: "openssl asn1parse -in request.pem | grep 'Extension Request'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let requests = inspection.request?.extensionRequests, !requests.isEmpty,
                requests.allSatisfy({ $0.form == .microsoft })
            else { return [] }
            return [
                Observation(
                    "the extensions stand in Microsoft's attribute alone, which some readers ignore",
                    request: (.attributes, "1.3.6.1.4.1.311.2.1.14"))
            ]
        },

        Rule(
            "csr-extension-duplicate", .error, "No extension is requested twice",
            rationale: """
                An extension may stand once. Of a doubled subjectAltName OpenSSL's reader says nothing at all, which \
                looks as if no name was asked for; Go and pyca refuse the request.
                """,
            reference: .rfc(5280, section: "4.2"),
            remedy: "make a new request in which every extension stands once",
            example: "two subjectAltName extensions",
            byHand: "openssl req -in request.pem -noout -text | grep -c 'Subject Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let requests = inspection.request?.extensionRequests else { return [] }
            var reported: Set<OID> = []
            var observations: [Observation] = []
            for extensions in requests.compactMap(\.extensions) {
                var seen: Set<OID> = []
                for oid in extensions.map(\.oid) where !seen.insert(oid).inserted && reported.insert(oid).inserted {
                    let name = oid.displayName
                    observations.append(
                        Observation(
                            "the extension \(name) is requested more than once", subject: oid.description,
                            request: (.requestedExtensions, name)))
                }
            }
            return .observed(observations)
        },

        Rule(
            "csr-extension-malformed", .error, "Every requested extension can be parsed",
            rationale: """
                An extension whose value does not parse, or in which bytes follow the value, is read differently by \
                every reader, or not at all.
                """,
            reference: .rfc(5280, section: "4.2"),
            remedy: "make a new request with a tool that encodes the extension properly",
            example: "a subjectAltName whose value is cut off",
            byHand: "openssl req -in request.pem -noout -text | grep -A8 'Requested Extensions'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request else { return [] }
            var observations = request.extensionRequests.filter { $0.extensions == nil }.map { _ in
                Observation(
                    "the requested extensions are no list of extensions", request: (.attributes, nil))
            }
            for (index, error) in request.malformedExtensions where index < request.requestedExtensions.count {
                let oid = request.requestedExtensions[index].oid
                // Whatever the poison holds: that it is asked for at all is what csr-requests-ct-poison reports.
                if oid == .precertificatePoison { continue }
                observations.append(
                    Observation(
                        "the extension \(oid.displayName) does not parse: \(error)", subject: oid.description,
                        request: (.requestedExtensions, oid.displayName)))
            }
            return .observed(observations)
        },

        Rule(
            "csr-san-empty", .warning, "A requested subjectAltName holds names",
            rationale: """
                RFC 5280 wants at least one name, and none of length 0. An empty list is read as no list by some and \
                refused by others.
                """,
            reference: .rfc(5280, section: "4.2.1.6"),
            remedy: "leave the extension out, or put the names into it",
            example: "subjectAltName without a name in it",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Subject Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request else { return [] }
            if request.asksForAlternativeNames, request.subjectAlternativeNames.isEmpty,
                !request.malformsAlternativeNames
            {
                return [Observation("the requested subjectAltName is empty", request: (.subjectAltName, nil))]
            }
            guard request.subjectAlternativeNames.contains(where: \.isEmpty) else { return [] }
            return [
                Observation(
                    "the requested subjectAltName holds a name of length 0", request: (.subjectAltName, nil))
            ]
        },
    ]
}

extension OID {
    /// The dotted identifier, with the name where it has one.
    var displayName: String { shortName.map { "\($0) (\(self))" } ?? description }
}

extension CertificateSigningRequest {
    /// Whether a subject alternative name extension is asked for, with or without names.
    fileprivate var asksForAlternativeNames: Bool {
        requestedExtensions.contains { $0.oid == .subjectAlternativeName }
    }

    /// Whether such an extension does not parse.
    var malformsAlternativeNames: Bool {
        malformedExtensions.contains {
            $0.index < requestedExtensions.count && requestedExtensions[$0.index].oid == .subjectAlternativeName
        }
    }
}
