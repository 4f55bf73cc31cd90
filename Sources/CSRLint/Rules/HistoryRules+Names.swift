// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on names that come and go from one certificate of an order to the next.
    static let nameHistoryRules: [Rule] = [
        Rule(
            order: "reissue-drops-name", .warning, "No reissue leaves out a name of the certificate before it",
            rationale: """
                When a name is removed or changed, the vendor revokes the original certificate, all earlier reissues \
                and all duplicates, within 72 hours. What is deployed now stops working then, on every server that has \
                not been given the new certificate. While the reissue is pending it can still be stopped.
                """,
            reference: .reissueGuide,
            remedy: "put the name back before the reissue is issued, or replace every earlier certificate at once",
            example: "the reissue leaves out shop.example.com, which certificate 3401 secures",
            byHand: "jq '.certificates[] | {id, status, date_created, common_name, dns_names}' answer.json"
        ) { order in
            order.nameObservations { member, issued, change in
                guard let dropped = change.dropped else { return nil }
                let consequence =
                    switch member.standing.asRecorded {
                    case .issued:
                        "the vendor revokes the original certificate, earlier reissues and duplicates"
                    case .rejected: "it was turned down, so nothing was revoked for it"
                    case .pending, .unknown:
                        "once it is issued, the vendor revokes the original certificate, earlier reissues and duplicates"
                    }
                return Observation(
                    "the reissue leaves out \(dropped.text), which \(issued.shownName) secures: \(consequence)",
                    subject: dropped.single ?? ReissueField.dnsNames.rawValue, record: (.dnsNames, nil))
            }
        },

        Rule(
            order: "reissue-adds-name", .note, "No reissue secures a name that the certificate before it did not",
            rationale: """
                A new name needs a validation of its domain, and may have to be paid for. The certificate before it \
                stays valid.
                """,
            reference: .reissueGuide,
            remedy: "nothing, if the name was meant to be added",
            example: "the reissue adds api.example.com, which certificate 3401 does not secure",
            byHand: "jq '.certificates[] | {id, common_name, dns_names, purchased_dns_names}' answer.json"
        ) { order in
            order.nameObservations { member, issued, change in
                guard let added = change.added else { return nil }
                return Observation(
                    "the reissue adds \(added.text), which \(issued.shownName) does not secure"
                        + order.record(of: member).purchaseClause,
                    subject: added.single ?? ReissueField.dnsNames.rawValue, record: (.dnsNames, added.text))
            }
        },

        Rule(
            order: "reissue-changes-common-name", .warning,
            "Every reissue has the common name of the certificate before it",
            rationale: """
                The certificate is filed, found and shown under its common name, and the vendor treats another one as \
                another version of the certificate, for which earlier ones can be revoked.
                """,
            reference: .reissueGuide,
            remedy: "reissue with the former common name, or see to it that no earlier certificate is still deployed",
            example: "the common name is shop.example.com, that of certificate 3401 is example.com",
            byHand: "jq '.certificates[] | {id, date_created, common_name}' answer.json"
        ) { order in
            order.nameObservations { _, issued, change in
                guard let former = change.formerCommonName, let commonName = change.commonName else { return nil }
                return Observation(
                    "the common name is \(commonName), that of \(issued.shownName) is \(former)",
                    subject: ReissueField.commonName.rawValue, record: (.commonName, commonName))
            }
        },

        Rule(
            order: "reissue-adds-wildcard", .warning, "No reissue adds a wildcard",
            rationale: """
                A wildcard secures every host of a domain, those of others among them. Whoever gets hold of its key can \
                stand in for all of them.
                """,
            reference: .baselineRequirements(section: "3.2.2.6"),
            remedy: "list the hosts by name, or see to it that the key is kept as a key to the whole domain",
            example: "the reissue adds the wildcard *.example.com, which certificate 3401 does not secure",
            byHand: "jq '.certificates[] | {id, date_created, dns_names}' answer.json"
        ) { order in
            order.nameObservations { _, issued, change in
                guard let wildcards = change.addedWildcards else { return nil }
                return Observation(
                    "the reissue adds the wildcard \(wildcards.text), which \(issued.shownName) does not secure",
                    subject: wildcards.single ?? ReissueField.dnsNames.rawValue, record: (.dnsNames, wildcards.text))
            }
        },

        Rule(
            order: "reissue-new-registrable-domain", .warning,
            "No reissue secures a domain that the certificate before it had no name in",
            rationale: """
                A name in another registered domain belongs to other people more often than a further host does. An \
                order that spreads over domains spreads the harm that its key can do. Domains are told by the Public \
                Suffix List that csrlint was made with.
                """,
            reference: .baselineRequirements(section: "3.2.2.4"),
            remedy: "see to it that the domain belongs on this certificate, or order one of its own for it",
            example: "the reissue adds names in example.net, in which certificate 3401 secures none",
            byHand: "jq '.certificates[] | {id, date_created, common_name, dns_names}' answer.json"
        ) { order in
            order.nameObservations { _, issued, change in
                guard let domains = change.addedDomains else { return nil }
                return Observation(
                    "the reissue adds names in \(domains.text), in which \(issued.shownName) secures none",
                    subject: domains.single ?? ReissueField.dnsNames.rawValue, record: (.dnsNames, change.added?.text))
            }
        },
    ]
}

extension OrderInspection {
    /// The observations on reissues whose names are not those of the certificate before them.
    fileprivate func nameObservations(
        _ observe: (_ member: OrderMember, _ issued: OrderMember, NameChange) -> Observation?
    ) -> [GroupObservation] {
        renamedMembers.compactMap { renamed in
            observe(members[renamed.member], members[renamed.previousIssued], renamed.change).map {
                GroupObservation(member: renamed.member, related: [renamed.previousIssued], observation: $0)
            }
        }
    }
}

extension CertificateRecord {
    /// How many names the order has paid for, as the end of a sentence; empty where the record does not say so.
    fileprivate var purchaseClause: String {
        let counts = [
            (ReissueField.purchasedDNSNames, purchasedDNSNames),
            (ReissueField.purchasedWildcardNames, purchasedWildcardNames),
        ].compactMap { field, count in count.map { "\(field.rawValue) is \(DisplayText.visible($0))" } }
        return counts.isEmpty ? "" : "; " + counts.joined(separator: ", ")
    }
}
