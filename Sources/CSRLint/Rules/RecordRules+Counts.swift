// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on how many names a record has, and was charged for.
    static let recordCounts: [Rule] = [
        Rule(
            "purchased-dns-names-exceeds-names", .warning, "No more names were charged for than the record has",
            rationale: """
                purchased_dns_names counts names that were charged for, so it is at most the number of names without a \
                wildcard, the common name included. Where it is more, a name was paid for that is not secured.
                """,
            reference: .certCentral("purchased_dns_names"),
            remedy: "compare the order with what was charged; add the missing names or claim the money back",
            example: "purchased_dns_names \"5\" beside two names",
            byHand: "jq '.certificates[] | {id, common_name, dns_names, purchased_dns_names}' answer.json"
        ) { inspection in
            guard let record = inspection.recordWithNames, let text = record.purchasedDNSNames,
                let count = PurchasedCount.value(of: text)
            else { return [] }
            let present = inspection.distinctRecordNames.count { !$0.isWildcard }
            guard count > present else { return [] }
            return [
                Observation(
                    "\(count) names were charged for, and the record has \(present) without a wildcard",
                    subject: ReissueField.purchasedDNSNames.rawValue,
                    record: (.purchasedDNSNames, DisplayText.visible(text)))
            ]
        },

        Rule(
            "purchased-wildcard-names-exceeds-names", .warning,
            "No more wildcard names were charged for than the record has",
            rationale: """
                purchased_wildcard_names counts wildcard names that were charged for. Where it is more than the record \
                has, a wildcard was paid for that is not secured.
                """,
            reference: .certCentral("purchased_wildcard_names"),
            remedy: "compare the order with what was charged; add the missing wildcards or claim the money back",
            example: "purchased_wildcard_names \"1\", and no name begins with *.",
            byHand: "jq '.certificates[] | {id, common_name, dns_names, purchased_wildcard_names}' answer.json"
        ) { inspection in
            guard let record = inspection.recordWithNames, let text = record.purchasedWildcardNames,
                let count = PurchasedCount.value(of: text)
            else { return [] }
            let present = inspection.distinctRecordNames.count { $0.isWildcard }
            guard count > present else { return [] }
            return [
                Observation(
                    "\(count) wildcard names were charged for, and the record has \(present == 0 ? "none" : "\(present)")",
                    subject: ReissueField.purchasedWildcardNames.rawValue,
                    record: (.purchasedWildcardNames, DisplayText.visible(text)))
            ]
        },

        Rule(
            "purchased-count-not-numeric", .note, "What was charged for is a number",
            rationale: """
                The counts are documented as numbers in text. What is no number, or has more than six digits, cannot be \
                compared with the names.
                """,
            reference: .certCentral("purchased_dns_names"),
            remedy: "nothing to mend on your side; tell the vendor if the answer stays so",
            example: "purchased_dns_names \"two\"",
            byHand: "jq '.certificates[] | {id, purchased_dns_names, purchased_wildcard_names}' answer.json"
        ) { inspection in
            guard let record = inspection.readRecord else { return [] }
            let counts =
                [(ReissueField.purchasedDNSNames, record.purchasedDNSNames)]
                + [(.purchasedWildcardNames, record.purchasedWildcardNames)]
            return .observed(
                counts.compactMap { field, text in
                    guard let text, PurchasedCount.value(of: text) == nil else { return nil }
                    let shown = DisplayText.visible(text)
                    return Observation(
                        "\(field.rawValue) is \(shown), which is no number of one to six digits",
                        subject: field.rawValue, record: (field, shown))
                })
        },

        Rule(
            "dns-names-empty", .error, "The record names a host",
            rationale: """
                A TLS certificate that names no host secures nothing. Records of other products, as for signing code or \
                mail, have no host to name: those without a common name, or with mail addresses.
                """,
            reference: .certCentral("dns_names"),
            remedy: "look the certificate up in CertCentral; nothing, where the product is not for servers",
            example: "common_name \"Example, Inc.\" and dns_names [\" \"]",
            byHand: "jq '.certificates[] | {id, common_name, dns_names, emails}' answer.json"
        ) { inspection in
            guard let record = inspection.recordWithNames, !record.namesHost else { return [] }
            let isOfServer = record.commonName != nil && record.contact.emails?.isEmpty ?? true
            let severity: Severity =
                !isOfServer ? .note : record.standingByStatus == .issued ? .error : .warning
            return [
                Observation(
                    "the record names no host, neither in dns_names nor in common_name", severity: severity,
                    subject: ReissueField.dnsNames.rawValue, record: (.dnsNames, nil))
            ]
        },
    ]
}

extension Inspection {
    /// The record, where its names stand in it at most once each, so that they can be counted.
    fileprivate var recordWithNames: CertificateRecord? {
        guard let record = readRecord, !record.contradictsItself(in: .dnsNames),
            !record.contradictsItself(in: .commonName)
        else { return nil }
        return record
    }

    /// The distinct names of the record, its common name included.
    fileprivate var distinctRecordNames: Set<HostName> {
        Set(names.recordNames + (names.recordCommonName.map { [$0] } ?? []))
    }
}
