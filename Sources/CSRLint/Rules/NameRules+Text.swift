// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on the text of names and of what stands beside them.
    static let nameTextRules: [Rule] = [
        Rule(
            "name-control-characters", .error, "No text holds a character that nobody sees",
            rationale: """
                Control characters steer terminals, a NUL ends the text for some readers, and characters without width \
                or that turn the direction of text make a name look like another one. csrlint spells them out \
                wherever it shows text; other tools do not.
                """,
            reference: .cwe(150),
            remedy: "find out how the character came in, and make a new request without it",
            example: "`good.example.com\\0.evil.test`, or an escape sequence in the common name",
            byHand: "openssl req -in request.pem -noout -subject -nameopt esc_ctrl,esc_msb",
            judgesRequestsAlone: true, judgesLists: true
        ) { inspection in
            guard case .observed(let names) = inspection.nameObservations(of: .hiddenCharacter, clause: \.hiddenClause)
            else { return [] }
            return .observed(
                names + inspection.hiddenInRequest + inspection.hiddenInRecord + inspection.hiddenInKeys)
        },

        Rule(
            "name-email-in-dns", .error, "No host name is an e-mail address",
            rationale: """
                A dNSName holds a host name. An e-mail address there matches nothing, and an authority refuses it.
                """,
            reference: .rfc(5280, section: "4.2.1.6"),
            remedy: "leave the address out of a request for a TLS server",
            example: "`DNS:admin@example.com` among the alternative names",
            byHand: "openssl req -in request.pem -noout -text | grep -oE 'DNS:[^,]*@[^,]*'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .mailAddress) { _ in "is an e-mail address, not a host name" }
        },

        Rule(
            "name-html-entity", .note, "No value of the subject holds a character as HTML writes it",
            rationale: """
                `&amp;` comes from a form that escaped its text for a page. The certificate would say it just so.
                """,
            reference: .rfc(5280, section: "4.1.2.4"),
            remedy: "make the request with the character itself",
            example: "`O=Smith &amp; Sons`",
            byHand: "openssl req -in request.pem -noout -subject | grep -E '&#?[A-Za-z0-9]+;'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.subjectObservation { attribute in
                SubjectText.characterReference(in: attribute.utf8).map { "holds \(DisplayText.visible($0))" }
            }
        },

        Rule(
            "name-whitespace", .warning, "No value of the subject has spaces where none belong",
            rationale: """
                A space at an end, or several in a row, come from a form or a table. Two readers compare such values \
                in two ways, and a host name with a space matches nothing.
                """,
            reference: .rfc(4518, section: "2.6.1"),
            remedy: "make the request without those spaces",
            example: "`CN= www.example.com`",
            byHand: "openssl req -in request.pem -noout -subject -nameopt dump_all,dump_der,show_type",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.subjectObservation { attribute in
                if let fault = SubjectText.spaceFault(in: attribute.utf8) { return fault.description }
                guard attribute.type == .commonName, SubjectText.isSeveralNames(attribute.utf8) else { return nil }
                return SubjectText.SpaceFault.severalNames.description
            }
        },

        Rule(
            "name-san-count-high", .note, "There are no more than a hundred names",
            rationale: """
                Every client receives all names with every connection, and all of them stand and fall with one key. \
                Other authorities take no more than a hundred.
                """,
            reference: .rfc(5280, section: "4.2.1.6"),
            remedy: "nothing, or split the names over several certificates",
            example: "a request with 150 alternative names",
            byHand: "jq '.certificates[] | {id, count: (.dns_names | length)}' answer.json",
            judgesRequestsAlone: true
        ) { inspection in
            let asked = inspection.request?.subjectAlternativeNames.count ?? 0
            let listed = inspection.record?.dnsNames?.count ?? 0
            let usual = 100
            // A request for more than 250 is `csr-oversized` alone.
            let isAskedForMany = usual + 1...250 ~= asked
            guard isAskedForMany || listed > usual else { return [] }
            let counts = [
                listed > usual ? "the record lists \(listed) names" : nil,
                isAskedForMany ? "the request asks for \(asked)" : nil,
            ].compactMap { $0 }
            return [
                Observation(
                    counts.joined(separator: ", ") + (listed > usual ? "" : " names"),
                    subject: listed > usual ? ReissueField.dnsNames.rawValue : RequestField.subjectAltName.rawValue,
                    record: listed > usual ? (.dnsNames, "\(listed) names") : nil,
                    request: isAskedForMany ? (.subjectAltName, "\(asked) names") : nil)
            ]
        },
    ]
}

extension NameSurvey.Subject {
    fileprivate var hiddenClause: String {
        let character = HiddenCharacter(in: name.canonical, isWellFormed: name.isWellFormed)
        return character.map { "holds \($0)" } ?? "holds a character that nobody sees"
    }
}

extension Inspection {
    /// One observation on the values of the request's subject that a judge says something of.
    fileprivate func subjectObservation(
        _ judge: (DistinguishedName.Attribute) -> String?
    ) -> RuleOutcome {
        guard let subject = request?.subject else { return [] }
        let clauses = subject.attributes.compactMap { attribute in
            judge(attribute).map { "\(attribute.shown) \($0)" }
        }
        guard !clauses.isEmpty else { return [] }
        let list = NameListText.joined(clauses, separator: "; ")
        return [
            Observation(
                "in the request's subject, \(list)", subject: RequestField.subject.rawValue, request: (.subject, list))
        ]
    }

    /// What is hidden in the request's subject, in its alternative names but the host names, and in the attributes that
    /// are shown.
    fileprivate var hiddenInRequest: [Observation] {
        guard let request else { return [] }
        let values = request.subject.hiddenValues
        let names = request.subjectAlternativeNames.flatMap(\.hiddenValues)
        let texts = request.hiddenAttributeValues
        return [(RequestField.subject, values), (.subjectAltName, names), (.attributes, texts)].compactMap {
            field, found in
            guard !found.isEmpty else { return nil }
            let list = NameListText.joined(found, separator: "; ")
            return Observation(
                "in the request's \(field.rawValue), \(list)", subject: field.rawValue, request: (field, list))
        }
    }

    /// What is hidden in the record's texts but its names and contact data.
    fileprivate var hiddenInRecord: [Observation] {
        guard let record else { return [] }
        let texts: [(ReissueField, JSONString?)] = [
            (.status, record.status.map { JSONString($0.rawValue) }), (.thumbprint, record.thumbprint),
            (.serialNumber, record.serialNumber), (.organization, record.organizationName),
            (.dateCreated, record.created?.text), (.dateIssued, record.issued?.text),
            (.validTill, record.expires?.text), (.purchasedDNSNames, record.purchasedDNSNames),
            (.purchasedWildcardNames, record.purchasedWildcardNames),
        ]
        return texts.compactMap { field, text in
            guard let text,
                let hidden = HiddenCharacter(
                    in: text.utf8, isWellFormed: text.isWellFormed, isProse: field == .organization)
            else { return nil }
            return Observation(
                "the record's \(field.rawValue) holds \(hidden)", subject: field.rawValue,
                record: (field, DisplayText.visible(text)))
        }
    }

    /// What is hidden in the keys that findings name.
    fileprivate var hiddenInKeys: [Observation] {
        guard let record else { return [] }
        var seen: Set<JSONString> = []
        let keys = (record.notes.map(\.key) + record.unknownKeys).filter { seen.insert($0).inserted }
        return keys.compactMap { key in
            guard let hidden = HiddenCharacter(in: key.utf8, isWellFormed: key.isWellFormed) else { return nil }
            let shown = DisplayText.visible(key)
            return Observation(
                "the key \(shown) of the \(isOfList ? "answer" : "record") holds \(hidden)", subject: shown)
        }
    }
}

extension CertificateSigningRequest {
    /// What is hidden in the texts of attributes that are shown: a challenge password is not.
    fileprivate var hiddenAttributeValues: [String] {
        let named = (attributes ?? []).filter { [.unstructuredName, .unstructuredAddress].contains($0.type) }
        let texts = named.flatMap { $0.texts.compactMap(\.self) } + microsoftEnrollment.details.map(\.utf8)
        return texts.compactMap { text in
            HiddenCharacter(in: text, isWellFormed: true, isProse: true).map {
                "\(ExcerptText.visible(text)) holds \($0)"
            }
        }
    }
}

extension DistinguishedName.Attribute {
    /// The attribute as `O=Example`, in visible form.
    fileprivate var shown: String { "\(type.shortName ?? type.description)=\(DisplayText.visible(utf8))" }
}

extension DistinguishedName {
    /// The values with hidden characters, common names left out, which are judged as names.
    fileprivate var hiddenValues: [String] {
        attributes.compactMap { attribute in
            guard attribute.type != .commonName else { return nil }
            return HiddenCharacter(in: attribute.utf8, isWellFormed: attribute.isWellFormed, isProse: true).map {
                "\(attribute.shown) holds \($0)"
            }
        }
    }
}

extension GeneralName {
    /// What is hidden in a name of the kinds that are text and no host.
    fileprivate var hiddenValues: [String] {
        switch self {
        case .rfc822Name(let bytes), .uniformResourceIdentifier(let bytes):
            HiddenCharacter(in: bytes, isWellFormed: true).map { ["\(DisplayText.visible(bytes)) holds \($0)"] } ?? []
        case .directoryName(let name):
            name.attributes.compactMap { attribute in
                HiddenCharacter(in: attribute.utf8, isWellFormed: attribute.isWellFormed, isProse: true).map {
                    "\(attribute.shown) holds \($0)"
                }
            }
        default: []
        }
    }
}
