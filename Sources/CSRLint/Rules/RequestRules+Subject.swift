// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the subject of the request.
    static let requestSubject: [Rule] = [
        Rule(
            "csr-subject-default-values", .warning, "Somebody chose every value of the subject",
            rationale: """
                What a tool proposes, and a full stop or hyphen typed to get past a question, says nothing of the \
                subject. An authority must not certify it, and it shows that nobody looked at the request.
                """,
            reference: .baselineRequirements(section: "7.1.4.2"),
            remedy: "make the request with the organisation's real name and place, or without them",
            example: "O=Internet Widgits Pty Ltd, ST=Some-State",
            byHand: "openssl req -in request.pem -noout -subject -nameopt multiline,utf8",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.subjectObservation("the subject holds what a tool proposed, or nothing at all") { attribute in
                SubjectDefaults.isDefault(attribute) ? attribute.excerpt : nil
            }
        },

        Rule(
            "csr-subject-organizational-unit", .note, "The subject names no organizational unit",
            rationale: """
                Nobody can verify a department, so certificates for TLS may no longer name one since September 2022. \
                The authority drops it.
                """,
            reference: .baselineRequirements(section: "7.1.4.2"),
            remedy: "leave OU out",
            example: "OU=Web Services",
            byHand: "openssl req -in request.pem -noout -subject -nameopt multiline,utf8 | grep organizationalUnitName",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.subjectObservation("the subject names an organizational unit") { attribute in
                attribute.type == .organizationalUnitName ? attribute.excerpt : nil
            }
        },

        Rule(
            "csr-subject-email", .note, "The subject holds no mail address",
            rationale: """
                A mail address in the subject of a server's certificate is verified by nobody and published in the \
                logs, if the authority does not drop it.
                """,
            reference: .baselineRequirements(section: "7.1.4.4"),
            remedy: "leave emailAddress out",
            example: "emailAddress=webmaster@example.com",
            byHand: "openssl req -in request.pem -noout -subject -nameopt multiline,utf8 | grep emailAddress",
            judgesRequestsAlone: true
        ) { inspection in
            guard inspection.mayBeForServer else { return [] }
            return inspection.subjectObservation("the subject holds a mail address") { attribute in
                attribute.type == .emailAddress ? attribute.excerpt : nil
            }
        },

        Rule(
            "csr-subject-string-type", .warning, "The subject is written in string types that readers agree on",
            rationale: """
                T61String, UniversalString and BMPString are read differently by different readers, and what a \
                PrintableString does not have is refused by some. A country is a PrintableString; the rest is best \
                written as UTF8String.
                """,
            reference: .rfc(5280, section: "4.1.2.4"),
            remedy: "make the request with a tool that writes UTF8String (OpenSSL: string_mask = utf8only)",
            example: "CN as T61String, CN=*.example.com as PrintableString, C as UTF8String",
            byHand: "openssl req -in request.pem -noout -subject -nameopt multiline,show_type",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.subjectObservation("the subject is written in string types that not all read alike") {
                attribute in SubjectStringTypes.fault(of: attribute).map { "\(attribute.shownType) \($0)" }
            }
        },

        Rule(
            "csr-subject-too-long", .warning, "No value of the subject is longer than its limit",
            rationale: """
                A common name has 64 characters at most, a country 2. What is longer cannot stand in a certificate: \
                the authority refuses, or cuts it.
                """,
            reference: .rfc(5280, section: "A.1"),
            remedy: "shorten the value; a long host name belongs in subjectAltName alone",
            example: "CN of 72 characters, where 64 are allowed",
            byHand: "openssl req -in request.pem -noout -subject -nameopt multiline,utf8",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.subjectObservation("the subject has values that are too long") { attribute in
                SubjectLengths.exceededLimit(of: attribute).map { limit in
                    "\(attribute.shownType) has \(attribute.characterCount) characters, \(limit) are allowed"
                }
            }
        },

        Rule(
            "csr-subject-multi-valued-rdn", .note, "Every part of the subject holds one value",
            rationale: """
                A part of a name may hold several values, joined by a plus sign. Hardly anybody writes that, many \
                tools print or compare it wrongly, and certificates for TLS may not have it.
                """,
            reference: .baselineRequirements(section: "7.1.4.1"),
            remedy: "make the request with one value in each part of the subject",
            example: "O=Example + CN=www.example.com",
            byHand: "openssl req -in request.pem -noout -subject -nameopt RFC2253",
            judgesRequestsAlone: true
        ) { inspection in
            let parts = (inspection.request?.subject.relativeDistinguishedNames ?? []).filter { $0.count > 1 }
            guard !parts.isEmpty else { return [] }
            let list = NameListText.joined(
                parts.map { part in NameListText.joined(part.map(\.excerpt), separator: " + ") })
            return [
                Observation("a part of the subject holds several values: \(list)", request: (.subject, list))
            ]
        },
    ]

    /// The rules on whom the request is for, and on how it identifies its key.
    static let requestNames: [Rule] = [
        Rule(
            "csr-no-identifiers", .error, "The request or the record says whom the certificate is for",
            rationale: """
                There is no common name, no alternative name and no mail address in the request, and none in the \
                record. A certificate that names nobody is of no use, and no authority issues it.
                """,
            reference: .baselineRequirements(section: "7.1.2.7.12"),
            remedy: "make a new request with the host names in subjectAltName",
            example: "an empty subject, and no subjectAltName",
            byHand: "openssl req -in request.pem -noout -text | grep -E 'Subject:|DNS:'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, request.namesNobody, inspection.record?.namesNobody != false,
                inspection.recordFailure == nil
            else { return [] }
            return [
                Observation(
                    inspection.record == nil
                        ? "the request names nobody whom the certificate could be for"
                        : "neither the request nor the record names anybody whom the certificate could be for",
                    request: (.subject, nil))
            ]
        },

        Rule(
            "csr-subject-key-identifier-mismatch", .warning, "A requested key identifier is made from the key",
            rationale: """
                The identifier is a hash of the key, by which clients find the issuer of a certificate. One that is \
                the hash of something else was copied from another request, or the key was exchanged after it was \
                made. An identifier of a length that no hash has may be a number that somebody chose.
                """,
            reference: .rfc(5280, section: "4.2.1.2"),
            remedy: "leave the identifier to the authority, or let the tool make it (subjectKeyIdentifier = hash)",
            example: "the identifier of last year's key beside this year's",
            byHand: """
                openssl req -in request.pem -noout -text | grep -A1 'Subject Key Identifier'; openssl req -in request.pem \
                -noout -pubkey | openssl rsa -pubin -RSAPublicKey_out -outform DER | openssl sha1
                """,
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request else { return [] }
            let strangers = request.publicKey.identifiersOfOthers(
                among: request.requestedExtensions.compactMap(\.subjectKeyIdentifier))
            guard let first = strangers.first else { return [] }
            let text = first.prefix(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")
            let isOfHash = strangers.contains { hashSizes.contains($0.count) }
            return [
                Observation(
                    isOfHash
                        ? "the requested key identifier is not made from the key in the request"
                        : "the requested key identifier is not made from the key, and has the length of no hash",
                    severity: isOfHash ? .warning : .note, request: (.requestedExtensions, text))
            ]
        },
    ]

    /// How many octets the hashes have that identifiers are made of.
    private static let hashSizes: Set<Int> = [20, 32, 48, 64]
}

extension Inspection {
    /// One observation on all the attributes of the subject of which there is something to say; none where there is
    /// nothing.
    fileprivate func subjectObservation(
        _ message: String, _ explain: (DistinguishedName.Attribute) -> String?
    ) -> RuleOutcome {
        let explanations = request?.subject.attributes.compactMap(explain) ?? []
        guard !explanations.isEmpty else { return [] }
        let list = NameListText.joined(explanations)
        return [Observation("\(message): \(list)", request: (.subject, list))]
    }
}

extension DistinguishedName.Attribute {
    /// The type's name, such as `CN`, else its dotted identifier.
    fileprivate var shownType: String { type.shortName ?? type.description }

    /// The type and the beginning of the value, as in `O=Example, Inc.`.
    fileprivate var excerpt: String { "\(shownType)=\(ExcerptText.visible(utf8))" }
}
