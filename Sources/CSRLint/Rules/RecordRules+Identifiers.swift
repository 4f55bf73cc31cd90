// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on what identifies a certificate.
    static let recordIdentifiers: [Rule] = [
        Rule(
            "thumbprint-format", .error, "The thumbprint is one of SHA-1 or SHA-256",
            rationale: """
                A thumbprint has 40 hexadecimal digits, or 64. Anything else can be compared with no certificate, and a \
                search for it finds nothing. Case, colons and spaces do not matter.
                """,
            reference: .certCentral("thumbprint"),
            remedy: "take the thumbprint from the certificate itself; tell the vendor if the answer stays so",
            example: "thumbprint \"<thumbprint>\"",
            byHand: """
                jq '.certificates[] | {id, thumbprint}' answer.json; \
                openssl x509 -in certificate.pem -noout -fingerprint -sha1
                """
        ) { inspection in
            guard let text = inspection.readRecord?.thumbprint else { return [] }
            do throws(Thumbprint.Fault) {
                _ = try Thumbprint(text)
                return []
            } catch {
                let shown = DisplayText.visible(text)
                return [
                    Observation(
                        "the thumbprint \(shown) \(error.clause)", subject: ReissueField.thumbprint.rawValue,
                        record: (.thumbprint, shown))
                ]
            }
        },

        Rule(
            "serial-number-format", .error, "The serial number is a positive number of up to 20 octets",
            rationale: """
                A serial number is positive and has at most 20 octets; one with less than 8 cannot hold the 64 random \
                bits that the Baseline Requirements ask for. Case, colons, spaces and leading zeros do not matter.
                """,
            reference: .rfc(5280, section: "4.1.2.2"),
            remedy: "take the serial number from the certificate itself; tell the vendor if the answer stays so",
            example: "serial_number \"0000\"",
            byHand: """
                jq '.certificates[] | {id, serial_number}' answer.json; openssl x509 -in certificate.pem -noout -serial
                """
        ) { inspection in
            guard let text = inspection.readRecord?.serialNumber else { return [] }
            let shown = DisplayText.visible(text)
            func observed(_ clause: String, severity: Severity? = nil) -> RuleOutcome {
                [
                    Observation(
                        "the serial number \(shown) \(clause)", severity: severity,
                        subject: ReissueField.serialNumber.rawValue, record: (.serialNumber, shown))
                ]
            }
            do throws(SerialNumber.Fault) {
                let number = try SerialNumber(text)
                guard number.isShort else { return [] }
                return observed("is too short for 64 random bits", severity: .warning)
            } catch {
                return observed(error.clause)
            }
        },

        Rule(
            order: "record-duplicate", .warning, "Every certificate stands in one row",
            rationale: """
                The API is known to answer one certificate, usually the primary one, in several rows that differ in \
                their number alone. csrlint takes such rows for one where it counts or compares the reissues of an order.
                """,
            reference: .certCentral("certificates"),
            remedy: "count the certificate once",
            example: "certificates 111 and 112 with the same thumbprint, serial number and request",
            byHand: "jq '.certificates | group_by(.thumbprint)[] | select(length > 1) | map(.id)' answer.json"
        ) { order in
            SharedIdentifiers.copies(in: order).compactMap { places in
                order.observation(on: places) { _, others in
                    Observation("the row is a copy of \(others): thumbprint, serial number and request are the same")
                }
            }
        },

        Rule(
            order: "thumbprint-duplicate", .error, "No two certificates of an order have the same thumbprint",
            rationale: """
                Different certificates never have the same thumbprint. Rows that differ in more than their number and \
                share one were mixed up.
                """,
            reference: .certCentral("thumbprint"),
            remedy: "compare both rows with the certificates themselves; tell the vendor if the answer stays so",
            example: "certificates 7001 and 7002 with the same thumbprint and different serial numbers",
            byHand: "jq '.certificates | group_by(.thumbprint)[] | select(length > 1) | map(.id)' answer.json"
        ) { order in
            SharedIdentifiers.byThumbprint(in: order).compactMap { places in
                order.observation(on: places) { record, others in
                    let shown = record.thumbprint.map { DisplayText.visible($0) }
                    return Observation(
                        "the thumbprint \(shown ?? "") is also that of \(others)",
                        subject: ReissueField.thumbprint.rawValue, record: (.thumbprint, shown))
                }
            }
        },

        Rule(
            order: "serial-number-duplicate", .error, "No two certificates of an order have the same serial number",
            rationale: """
                An authority gives each serial number out once. Rows that share one and are no copies of each other \
                were mixed up, or revoking one of them revokes the other. Leading zeros do not count.
                """,
            reference: .rfc(5280, section: "4.1.2.2"),
            remedy: "compare both rows with the certificates themselves; tell the vendor if the answer stays so",
            example: "certificates 7001 and 7002 with the same serial number and different requests",
            byHand: "jq '.certificates | group_by(.serial_number)[] | select(length > 1) | map(.id)' answer.json"
        ) { order in
            SharedIdentifiers.bySerialNumber(in: order).compactMap { places in
                order.observation(on: places) { record, others in
                    let shown = record.serialNumber.map { DisplayText.visible($0) }
                    return Observation(
                        "the serial number \(shown ?? "") is also that of \(others)",
                        subject: ReissueField.serialNumber.rawValue, record: (.serialNumber, shown))
                }
            }
        },

        Rule(
            order: "certificate-id-duplicate", .error, "No certificate number stands in two elements",
            rationale: """
                The number is what everything else is looked up by. Where two elements share one, it is left open which \
                of them a look-up means.
                """,
            reference: .certCentral("id"),
            remedy: "fetch the answer again; if it comes back so, tell the vendor",
            example: "two elements with id 7001",
            byHand: "jq '.certificates | group_by(.id)[] | select(length > 1) | .[0].id' answer.json"
        ) { order in
            SharedIdentifiers.byNumber(in: order).compactMap { places in
                order.observation(on: places) { record, _ in
                    let shown = record.certificateID.map(String.init)
                    return Observation(
                        "the number \(shown ?? "") stands in \(places.count) elements of the list",
                        subject: ReissueField.id.rawValue, record: (.id, shown))
                }
            }
        },

        Rule(
            order: "days-remaining-inconsistent", .warning, "All rows of an answer are of the same day",
            rationale: """
                The end of a certificate less the days that remain gives the day of the answer, the same one in every \
                row. Where a row gives another, one of its two values is wrong. No clock is needed to tell.
                """,
            reference: .certCentral("days_remaining"),
            remedy: "go by valid_till, and compare it with the certificate itself",
            example: "days_remaining 167 to 2026-11-15 in one row, 90 to the same day in another",
            byHand: "jq '.certificates[] | {id, valid_till, days_remaining}' answer.json"
        ) { order in
            guard let disagreement = SnapshotDay.disagreement(among: order.members.map(\.snapshotDay)) else {
                return []
            }
            let observation = order.observation(on: disagreement.others) { record, _ in
                let implied = SnapshotDay.implied(by: record).map { Timestamp(day: $0).dayText } ?? ""
                let shown = record.daysRemaining.map(String.init)
                let usual = Timestamp(day: disagreement.day).dayText
                return Observation(
                    "days_remaining \(shown ?? "") makes this an answer of \(implied), other rows one of \(usual)",
                    subject: ReissueField.daysRemaining.rawValue, record: (.daysRemaining, shown))
            }
            return observation.map { [$0] } ?? []
        },
    ]
}

extension Thumbprint.Fault {
    /// What is wrong, in words that follow the thumbprint.
    fileprivate var clause: String {
        switch self {
        case .notHexadecimal: "is not hexadecimal"
        case .digitCount(let count): "has \(count) hexadecimal digits, neither 40 nor 64"
        }
    }
}

extension SerialNumber.Fault {
    /// What is wrong, in words that follow the serial number.
    fileprivate var clause: String {
        switch self {
        case .notHexadecimal: "is not hexadecimal"
        case .zero: "is zero"
        case .octetCount(let count): "has \(count) octets, more than 20"
        }
    }
}
