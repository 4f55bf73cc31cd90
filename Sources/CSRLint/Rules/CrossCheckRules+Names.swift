// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the names of both sides. Each name that differs has one reason, and so one rule.
    static let nameRules: [Rule] = [
        Rule(
            "dns-names-missing-from-csr", .warning, "The request asks for every name that the record secures",
            rationale: """
                The vendor takes the names from the order, so a name can be certified that the holder of the key did \
                not ask for. Companion names that the vendor adds, and requests that name nothing but a common name, \
                are the normal case.
                """,
            reference: .baselineRequirements(section: "3.2.2.4"),
            remedy: "put every name into the request, so that both say the same",
            example: "dns_names has api.example.com, which the request does not ask for",
            byHand: "openssl req -in request.pem -noout -text; jq '.certificates[] | {id, dns_names}' answer.json",
            ceiling: .mismatch
        ) { inspection in
            guard let names = inspection.comparedNames else { return [] }
            let differences = names.onlyInRecord.filter { $0.reason != .lookalike }
            if differences.isEmpty { return [] }
            let evidence = NameEvidence(names)
            let explained = differences.filter(\.reason.isExplained)
            var observations = differences.filter { !$0.reason.isExplained }.map { difference in
                evidence.observation(
                    "\(difference.name.shown) is secured, but the request does not ask for it"
                        + difference.reason.clause, subject: difference.name.shown)
            }
            if let first = explained.first {
                var note = evidence.observation(
                    "the record secures names that the request leaves out: \(explained.explanation)",
                    subject: explained.count == 1 ? first.name.shown : ReissueField.dnsNames.rawValue)
                note.severity = .note
                note.ceiling = .explained
                observations.append(note)
            }
            return .observed(observations)
        },

        Rule(
            "dns-names-dropped-from-record", .error, "The record secures every name that the request asks for",
            rationale: """
                Whoever made the request wants to serve that name. The certificate does not cover it, and clients will \
                refuse the connection.
                """,
            reference: .certCentral("dns_names"),
            remedy: "reissue with a CSR for the names you want, or add the name to the order",
            example: "the request asks for b.example.net, and dns_names lacks it",
            byHand: "openssl req -in request.pem -noout -text; jq '.certificates[] | {id, dns_names}' answer.json",
            ceiling: .mismatch
        ) { inspection in
            guard let names = inspection.comparedNames else { return [] }
            let differences = names.onlyInRequest.filter { $0.reason != .lookalike && !$0.name.isIPAddress }
            if differences.isEmpty { return [] }
            let evidence = NameEvidence(names)
            return .observed(
                differences.map { difference in
                    let isCovered = difference.reason == .coveredByWildcard || difference.reason == .covers
                    var observation = evidence.observation(
                        "the CSR asks for \(difference.name.shown), the record does not secure it"
                            + difference.reason.clause, subject: difference.name.shown)
                    if isCovered { observation.severity = .warning }
                    return observation
                })
        },

        Rule(
            "dns-names-lookalike", .error, "No name of one side merely looks like a name of the other",
            rationale: """
                Two names that look alike and are not the same are a typing error at best, and a homograph attack at \
                worst: one side would secure a host that the other never meant.
                """,
            reference: .unicode(standard: 39, section: "4"),
            remedy: "compare both spellings letter by letter, and reissue with the right one",
            example: "exarnple.com in the record, example.com in the request",
            byHand: "jq -r '.certificates[].dns_names[]' answer.json | hexdump -C",
            ceiling: .mismatch
        ) { inspection in
            guard let names = inspection.comparedNames else { return [] }
            return .observed(
                names.lookalikes.map { pair in
                    Observation(
                        "\(pair.record.shown) and \(pair.request.shown) look alike and are different names",
                        severity: pair.differsInDigitsOnly ? .warning : .error,
                        subject: pair.own.shown,
                        record: (.dnsNames, pair.record.shown),
                        request: (.subjectAltName, pair.request.shown))
                })
        },

        Rule(
            "name-form-differs", .note, "Equal names are spelled alike on both sides",
            rationale: """
                Upper case, a trailing dot, a label in Unicode and white space change nothing about which host a name \
                means. A comparison by bytes would call these a mismatch.
                """,
            reference: .rfc(5891, section: "2"),
            remedy: "nothing; names in lower case and as A-labels read best everywhere",
            example: "münchen.example in the record, xn--mnchen-3ya.example in the request",
            byHand: """
                openssl req -in request.pem -noout -text; \
                jq '.certificates[] | {id, common_name, dns_names}' answer.json
                """
        ) { inspection in
            guard let names = inspection.comparedNames else { return [] }
            var observations = names.formDifferences.map {
                NameComparison.formObservation($0.record, $0.request, $0.reasons, .dnsNames, .subjectAltName)
            }
            if case .formDiffers(let reasons) = names.commonName, let recorded = names.recordCommonName,
                let asked = names.requestCommonNames.first?.name,
                !names.formDifferences.contains(where: { $0.record == recorded })
            {
                observations.append(
                    NameComparison.formObservation(recorded, asked, reasons, .commonName, .commonName))
            }
            return .observed(observations)
        },

        Rule(
            "csr-san-other-types", .warning, "The request asks for host names and addresses only",
            rationale: """
                A certificate for a TLS server holds dNSName and iPAddress. Other kinds are dropped by the certificate \
                authority, or come from a template for another purpose and tell more than they should.
                """,
            reference: .baselineRequirements(section: "7.1.2.7.12"),
            remedy: "leave the other kinds out of a request for a TLS server",
            example: "an otherName with a user principal name",
            byHand: "openssl req -in request.pem -noout -text | grep -A 1 'Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let names = inspection.request?.subjectAlternativeNames else { return [] }
            var counts: [(kind: String, count: Int)] = []
            for kind in names.compactMap(\.kindUnfitForServers) {
                if let index = counts.firstIndex(where: { $0.kind == kind }) {
                    counts[index].count += 1
                } else {
                    counts.append((kind, 1))
                }
            }
            guard !counts.isEmpty else { return [] }
            let list = counts.map { $0.count == 1 ? $0.kind : "\($0.count) × \($0.kind)" }.joined(separator: ", ")
            return [
                Observation(
                    "the request asks for names that are neither host nor address: \(list)",
                    request: (.subjectAltName, list))
            ]
        },

        Rule(
            "csr-ip-not-in-record", .error, "The record secures every address that the request asks for",
            rationale: """
                Whoever made the request wants to be reached by that address. The certificate does not cover it.
                """,
            reference: .baselineRequirements(section: "3.2.2.5"),
            remedy: "reissue with a CSR for the names you want, or add the address to the order",
            example: "the request asks for 192.0.2.80, and dns_names lacks it",
            byHand: """
                openssl req -in request.pem -noout -text | grep 'IP Address'; \
                jq '.certificates[] | {id, dns_names}' answer.json
                """,
            ceiling: .mismatch
        ) { inspection in
            guard let names = inspection.comparedNames else { return [] }
            let differences = names.onlyInRequest.filter { $0.reason != .lookalike && $0.name.isIPAddress }
            if differences.isEmpty { return [] }
            let evidence = NameEvidence(names)
            return .observed(
                differences.map { difference in
                    evidence.observation(
                        "the CSR asks for the address \(difference.name.shown), the record does not secure it",
                        subject: difference.name.shown)
                })
        },

        Rule(
            "dns-names-duplicate", .warning, "No name stands twice on one side",
            rationale: """
                A name that stands twice, in whatever form, secures nothing more; where names are counted or charged \
                for, it can cost something.
                """,
            reference: .rfc(5280, section: "4.2.1.6"),
            remedy: "leave the repeated name out",
            example: "dns_names [\"www.example.com\", \"WWW.example.com\"]",
            byHand: "jq '.certificates[] | {id, dns_names}' answer.json",
            judgesRequestsAlone: true
        ) { inspection in
            let names = inspection.names
            if names.duplicatesInRecord.isEmpty, names.duplicatesInRequest.isEmpty { return [] }
            let recorded = Set(names.duplicatesInRecord)
            let requested = Set(names.duplicatesInRequest)
            var reported: Set<HostName> = []
            return .observed(
                (names.duplicatesInRecord + names.duplicatesInRequest).filter { reported.insert($0).inserted }.map {
                    let (isRecorded, isRequested) = (recorded.contains($0), requested.contains($0))
                    let sides = [
                        isRecorded ? "in dns_names" : nil,
                        isRequested ? "among the request's alternative names" : nil,
                    ].compactMap { $0 }.joined(separator: " and ")
                    return Observation(
                        "\($0.shown) stands more than once \(sides)", subject: $0.shown,
                        record: isRecorded ? (.dnsNames, $0.shown) : nil,
                        request: isRequested ? (.subjectAltName, $0.shown) : nil)
                })
        },
    ]
}

/// The names of both sides, which are the evidence of every observation on one of them.
private struct NameEvidence {
    private let record: String?
    private let request: String?

    init(_ names: NameComparison) {
        record = NameListText.text(names.recordNames)
        request = NameListText.text(names.requestNames)
    }

    func observation(_ message: String, subject name: String) -> Observation {
        Observation(message, subject: name, record: (.dnsNames, record), request: (.subjectAltName, request))
    }
}

extension NameComparison {
    /// An observation on one name that both sides write differently.
    fileprivate static func formObservation(
        _ record: HostName, _ request: HostName, _ reasons: [Reason], _ recordField: ReissueField,
        _ requestField: RequestField
    ) -> Observation {
        let recordText = DisplayText.visible(record.written)
        let requestText = DisplayText.visible(request.written)
        let list = reasons.map(\.rawValue).joined(separator: ", ")
        return Observation(
            "the same name in two forms (\(list)): \(recordText) in the record, \(requestText) in the CSR",
            subject: record.shown, record: (recordField, recordText), request: (requestField, requestText))
    }
}
