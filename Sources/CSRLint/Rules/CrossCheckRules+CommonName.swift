// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the common names of both sides.
    static let commonNameRules: [Rule] = [
        Rule(
            "common-name-mismatch", .error, "The request's common name is the record's",
            rationale: """
                The certificate is issued to another name than the request asks for, and the request does not ask for \
                that name at all: most likely the wrong request was pasted.
                """,
            reference: .baselineRequirements(section: "7.1.4.3"),
            remedy: "reissue with a request made for the recorded name, or correct the order",
            example: "the request has CN = www.example.com, the record says example.org",
            byHand: "openssl req -in request.pem -noout -subject; jq '.certificates[] | {id, common_name}' answer.json",
            ceiling: .mismatch
        ) { inspection in
            switch inspection.comparedNames?.commonName {
            case .mismatch?:
                return [
                    inspection.commonNameObservation(", nor does the request ask for that one otherwise")
                ]
            case .humanTextMismatch?:
                return [
                    inspection.commonNameObservation("; the request's is text, not a host name", severity: .warning)
                ]
            default: return []
            }
        },

        Rule(
            "common-name-moved", .warning, "The recorded common name is the request's common name too",
            rationale: """
                The recorded common name is another of the names that the request asks for. Somebody chose it on the \
                order; clients that still read the common name see another host than the request meant.
                """,
            reference: .baselineRequirements(section: "7.1.4.3"),
            remedy: "nothing, if the name was chosen on purpose; else reissue with the right common name",
            example: "the request has CN = a.example.com and asks for b.example.com too, the record says b.example.com",
            byHand: "openssl req -in request.pem -noout -text; jq '.certificates[] | {id, common_name}' answer.json",
            ceiling: .mismatch
        ) { inspection in
            guard case .moved? = inspection.comparedNames?.commonName else { return [] }
            return [
                inspection.commonNameObservation(", which is another of the request's names")
            ]
        },

        Rule(
            "common-name-absent-in-csr", .note, "The request has a common name",
            rationale: """
                Host names belong in subjectAltName, and current tools leave the common name out. There is then no \
                common name to compare; the names are compared all the same.
                """,
            reference: .rfc(9525, section: "2"),
            remedy: "nothing: this is how current tools make requests",
            example: "a request with an empty subject",
            byHand: "openssl req -in request.pem -noout -subject"
        ) { inspection in
            guard case .absentInRequest? = inspection.comparedNames?.commonName else { return [] }
            return [
                Observation(
                    "the request has no common name", subject: ReissueField.commonName.rawValue,
                    record: (.commonName, inspection.record?.commonName.map { DisplayText.visible($0) }),
                    request: (.commonName, nil))
            ]
        },

        Rule(
            "common-name-not-in-dns-names", .note, "The record lists its common name among its names",
            rationale: """
                The vendor's own example leaves the common name out of dns_names in one row and repeats it in \
                another. It is secured either way.
                """,
            reference: .certCentral("dns_names"),
            remedy: "nothing: read common_name and dns_names together",
            example: "common_name \"example.com\", dns_names [\"sub.example.com\"]",
            byHand: "jq '.certificates[] | {id, common_name, dns_names}' answer.json"
        ) { inspection in
            // A person's or an organisation's name is no host name, so nobody lists it.
            guard let name = inspection.names.recordCommonName, !inspection.names.isRecordCommonNameListed,
                CommonName(recorded: name).kind != .humanText,
                inspection.record?.contradictsItself(in: .dnsNames) != true
            else { return [] }
            return [
                Observation(
                    "\(name.shown) is the common name, and not among dns_names", subject: name.shown,
                    record: (.dnsNames, NameListText.text(inspection.names.recordNames)))
            ]
        },

        Rule(
            "csr-common-name-multiple", .error, "The request has one common name",
            rationale: """
                OpenSSL and pyca take the first of several common names, Go the last: two readers see two names.
                """,
            reference: .baselineRequirements(section: "7.1.4.1"),
            remedy: "make a request with one common name, and put all names into subjectAltName",
            example: "CN = a.example.com, CN = b.example.com",
            byHand: "openssl req -in request.pem -noout -subject -nameopt multiline",
            judgesRequestsAlone: true
        ) { inspection in
            let names = inspection.names.requestCommonNames.map(\.name)
            guard names.count > 1 else { return [] }
            let list = names.map { DisplayText.visible($0.written) }
            var message = "the request has \(names.count) common names: \(NameListText.joined(list))"
            if let recorded = inspection.names.recordCommonName {
                let position = names.firstIndex { $0.matches(recorded) }
                message +=
                    position.map { "; the record's is number \($0 + 1)" } ?? "; the record's is none of them"
            }
            return [
                Observation(
                    message, subject: RequestField.commonName.rawValue,
                    record: inspection.record.map { (.commonName, $0.commonName.map { DisplayText.visible($0) }) },
                    request: (.commonName, NameListText.joined(list)))
            ]
        },

        Rule(
            "csr-common-name-not-in-san", .warning, "The request's common name is among its alternative names",
            rationale: """
                Clients read subjectAltName alone. A name that stands only in the common name is secured if the \
                certificate authority adds it; most do, none has to.
                """,
            reference: .baselineRequirements(section: "7.1.4.3"),
            remedy: "put the common name into subjectAltName too",
            example: "CN = a.example.com, alternative name b.example.com alone",
            byHand: "openssl req -in request.pem -noout -text | grep -A 1 -e Subject: -e 'Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            let names = inspection.names
            return .observed(
                names.commonNamesNotInSubjectAlternativeNames.map { name in
                    !names.hasSubjectAlternativeNames
                        ? Observation(
                            "\(name.shown) stands in the common name alone: the request has no alternative names",
                            severity: .note, subject: name.shown, request: (.commonName, name.shown))
                        : Observation(
                            "\(name.shown) is the common name, but not among the alternative names",
                            subject: name.shown, request: (.subjectAltName, NameListText.text(names.requestNames)))
                })
        },
    ]
}

extension Inspection {
    /// An observation on two common names that differ, and what else there is to say of them.
    fileprivate func commonNameObservation(_ clause: String, severity: Severity? = nil) -> Observation {
        let asked = names.requestCommonNames.first.map { DisplayText.visible($0.name.written) } ?? ""
        let recorded = record?.commonName.map { DisplayText.visible($0) } ?? ""
        return Observation(
            "the request's common name is \(asked), the record's is \(recorded)\(clause)",
            severity: severity, subject: ReissueField.commonName.rawValue,
            record: (.commonName, recorded), request: (.commonName, asked))
    }
}
