// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on contact data. Their findings say what is odd, and never show the value.
    static let recordContacts: [Rule] = [
        Rule(
            "user-email-anomaly", .note, "Contact data is plain text",
            rationale: """
                Whoever asks for a reissue writes these fields, and others read them in mails, tables and browsers. \
                Control characters, a change of direction or HTML in them are meant for those readers.
                """,
            reference: .cwe(150),
            remedy: "look the user up in CertCentral; mend the name or address there",
            example: "firstname holds an escape sequence for terminals",
            byHand: "jq '.certificates[] | {id, email, firstname, lastname}' answer.json"
        ) { inspection in
            guard let record = inspection.readRecord else { return [] }
            let contact = record.contact
            let fields: [(ReissueField, [ContactAnomaly]?)] = [
                (.email, contact.email.map(ContactAnomaly.anomalies(ofAddress:))),
                (.firstName, contact.firstName.map(ContactAnomaly.anomalies(of:))),
                (.lastName, contact.lastName.map(ContactAnomaly.anomalies(of:))),
            ]
            guard fields.contains(where: { $0.1 != nil }) else {
                return .skipped("rows without contact data, as csrlint saves them, have nothing to look at")
            }
            return .observed(
                fields.compactMap { field, anomalies in
                    guard let anomalies, !anomalies.isEmpty else { return nil }
                    let list = anomalies.map(\.rawValue).joined(separator: ", ")
                    return Observation(
                        "\(field.rawValue) \(list)", subject: field.rawValue, record: (field, nil))
                })
        }
    ]
}
