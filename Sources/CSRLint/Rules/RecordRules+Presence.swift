// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on what a record has before its certificate is issued, and what it lacks after.
    static let recordPresence: [Rule] = [
        premature(
            "date-issued-present-when-not-issued", .dateIssued,
            "A date of issue stands beside issued certificates alone",
            rationale: """
                The documentation leaves date_issued out of pending and rejected reissues. Where it is there, either \
                the status or the date is wrong.
                """),
        missing(
            "date-issued-missing-when-issued", .dateIssued, "Every issued certificate has its date of issue",
            rationale: """
                Without the date nobody can tell which rules the certificate had to meet, or which reissue came first.
                """),
        premature(
            "thumbprint-present-when-not-issued", .thumbprint, "A thumbprint stands beside issued certificates alone",
            rationale: """
                A thumbprint is taken of a certificate. Where it is there, a certificate exists that the status denies, \
                or it belongs to another row.
                """),
        missing(
            "thumbprint-missing-when-issued", .thumbprint, "Every issued certificate has its thumbprint",
            rationale: """
                The thumbprint is what ties the row to a certificate that is deployed. Without it the row proves nothing.
                """),
        premature(
            "serial-number-present-when-not-issued", .serialNumber,
            "A serial number stands beside issued certificates alone",
            rationale: """
                A serial number is given out with the certificate. Where it is there, a certificate exists that the \
                status denies, or the number belongs to another row.
                """),
        missing(
            "serial-number-missing-when-issued", .serialNumber, "Every issued certificate has its serial number",
            rationale: """
                Revocation goes by the serial number. A row without it names no certificate that could be revoked.
                """),
        premature(
            "valid-till-present-when-not-issued", .validTill,
            "An end of validity stands beside issued certificates alone",
            rationale: """
                What was not issued is not valid for any time. Where the date is there, it or the status is wrong.
                """),
        missing(
            "valid-till-missing-when-issued", .validTill, "Every issued certificate has its end of validity",
            rationale: """
                Renewal goes by this date. A row without it falls through every calendar.
                """),
    ]

    /// A rule on a field that is there before the certificate is.
    private static func premature(
        _ id: String, _ field: ReissueField, _ title: String, rationale: String
    ) -> Rule {
        Rule(
            id, .error, title, rationale: rationale, reference: .certCentral(field.rawValue),
            remedy: "look the reissue up in CertCentral; tell the vendor if the answer stays so",
            example: "status pending, and \(field.rawValue) is there",
            byHand: """
                jq '.certificates[] | select(.status != "issued" and .\(field.rawValue)) \
                | {id, status, \(field.rawValue)}' answer.json
                """,
            ceiling: .presence
        ) { inspection in
            guard let record = inspection.readRecord, let status = record.status,
                record.recordedStanding == .pending || record.recordedStanding == .rejected,
                let text = record.issuanceText(of: field)
            else { return [] }
            return [
                Observation(
                    "the status is \(DisplayText.visible(status.rawValue)), and the record has \(field.rawValue) already",
                    subject: field.rawValue, record: (field, DisplayText.visible(text)))
            ]
        }
    }

    /// A rule on a field that a record lacks although its certificate was issued.
    ///
    /// Of a status that nobody has described it cannot be told whether it means issued. Then a row that has one of
    /// these fields should have them all.
    private static func missing(
        _ id: String, _ field: ReissueField, _ title: String, rationale: String
    ) -> Rule {
        Rule(
            id, .error, title, rationale: rationale, reference: .certCentral(field.rawValue),
            remedy: "fetch the answer again; if it comes back so, tell the vendor",
            example: "status issued, and there is no \(field.rawValue)",
            byHand: """
                jq '.certificates[] | select(.status == "issued" and (.\(field.rawValue) | not)) | {id, status}' answer.json
                """,
            ceiling: .presence
        ) { inspection in
            guard let record = inspection.readRecord, record.issuanceText(of: field) == nil,
                !record.contradictsItself(in: field)
            else { return [] }
            let lack =
                record.isUnreadable(field)
                ? "its \(field.rawValue) cannot be read" : "the record has no \(field.rawValue)"
            let circumstance: String
            switch record.recordedStanding {
            case .issued:
                circumstance = "the status is \(record.status.map { DisplayText.visible($0.rawValue) } ?? "none")"
            case .unknown:
                let others = CertificateRecord.issuanceFields.filter { record.issuanceText(of: $0) != nil }
                guard let other = others.first else { return [] }
                circumstance = "there is \(other.rawValue)"
            default: return []
            }
            return [
                Observation("\(circumstance), and \(lack)", subject: field.rawValue, record: (field, nil))
            ]
        }
    }
}

extension CertificateRecord {
    /// What the status says of the record's own fields: what was revoked or has expired was issued.
    fileprivate var recordedStanding: RecordStanding { wasIssued ? .issued : standingByStatus }

    /// The fields that come with the certificate.
    fileprivate static let issuanceFields: [ReissueField] = [.thumbprint, .serialNumber, .dateIssued, .validTill]

    /// The text of a field that comes with the certificate.
    fileprivate func issuanceText(of field: ReissueField) -> JSONString? {
        switch field {
        case .thumbprint: thumbprint
        case .serialNumber: serialNumber
        case .dateIssued: issued?.text
        case .validTill: expires?.text
        default: nil
        }
    }
}
