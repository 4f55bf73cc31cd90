// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the record by itself.
    static let record: [Rule] =
        recordPresence + recordDates + recordValidity + recordIdentifiers + recordCounts + recordContacts
        + recordReading

    /// The rules on how the record could be read.
    private static let recordReading: [Rule] = [
        Rule(
            "record-field-type", .note, "Every field has the type that the vendor documents",
            rationale: """
                A number where a string is documented, or the reverse, is read all the same; what cannot be read counts \
                as absent. Either way the answer is not what its documentation says, and another client may fail on it.
                """,
            reference: .certCentral("response parameters"),
            remedy: "nothing to mend on your side; tell the vendor if a field could not be read",
            example: "key_size \"2048\", where a number is documented",
            byHand: "jq '.certificates[] | map_values(type)' answer.json",
            judgesLists: true
        ) { inspection in
            guard let notes = inspection.record?.notes else { return [] }
            var deviations = notes.compactMap { note in
                note.typeDeviation.map { (field: note.field, key: DisplayText.visible(note.key), text: $0) }
            }
            if inspection.lacksNumber {
                deviations.append((.id, ReissueField.id.rawValue, "is missing where a number is documented"))
            }
            guard let first = deviations.first else { return [] }
            return [
                Observation(
                    NameListText.joined(deviations.map { "\($0.key) \($0.text)" }, separator: "; "),
                    subject: deviations.count == 1 ? first.key : nil,
                    record: deviations.count == 1 ? first.field.map { ($0, nil) } : nil)
            ]
        },

        Rule(
            "record-duplicate-key", .error, "No key stands twice in a record",
            rationale: """
                RFC 8259 leaves open which of two equal keys counts, and readers differ: some take the first, some the \
                last. csrlint takes neither, so a field with two values is not compared.
                """,
            reference: .rfc(8259, section: "4"),
            remedy: "fetch the answer again; if it comes back so, tell the vendor",
            example: "common_name \"example.com\" and, in the same record, common_name \"example.org\"",
            byHand: "jq --stream -c 'select(length == 2) | .[0]' answer.json | sort | uniq -d",
            judgesLists: true
        ) { inspection in
            guard let notes = inspection.record?.notes else { return [] }
            let place = inspection.isOfList ? "answer" : "record"
            return .observed(
                notes.compactMap { note in
                    guard case .duplicateKey(let valuesEqual) = note.kind else { return nil }
                    let key = DisplayText.visible(note.key)
                    let values = valuesEqual ? "equal values" : "different values"
                    let effect =
                        if inspection.isOfList, note.field == nil { "; the rows of all are judged" } else {
                            valuesEqual ? "" : ": it counts as absent"
                        }
                    return Observation(
                        "\(key) stands more than once in the \(place), with \(values)\(effect)",
                        severity: valuesEqual ? .warning : .error,
                        subject: key, record: note.field.map { ($0, nil) })
                })
        },

        Rule(
            "record-undecodable", .error, "Every element of the list is a record",
            rationale: """
                An element that is no object, or that has none of the documented fields, cannot be compared with \
                anything. The other records of the answer are judged all the same.
                """,
            reference: .certCentral("certificates"),
            remedy: "fetch the answer again; if it comes back so, tell the vendor",
            example: "null among the certificates",
            byHand: "jq '.certificates | map(type)' answer.json"
        ) { inspection in
            guard let failure = inspection.recordFailure, let record = inspection.record else { return [] }
            return [Observation("the element at \(record.places.pointer) is no record: \(failure)")]
        },

        Rule(
            run: "record-unknown-field", .note, "Every field is known",
            rationale: """
                The vendor adds fields in place, without a new version of the API. A field that neither the \
                documentation nor other clients know is passed over; it may say something that matters.
                """,
            reference: .certCentral("response parameters"),
            remedy: "read what the vendor's change log says of it",
            example: "a field pqc_ready beside the documented ones",
            byHand: "jq '[.certificates[] | keys[]] | unique' answer.json",
            isOnByDefault: false,
            judgesRequestsAlone: false,
            check: UnknownFields.observations(in:)
        ),
    ]
}

extension Inspection {
    /// Whether this is a row that says nothing of its number.
    fileprivate var lacksNumber: Bool {
        guard !isOfList, let record = readRecord, record.certificateID == nil else { return false }
        return !record.notes.contains { $0.field == .id }
    }
}

extension DecodingNote {
    /// How the value's type departs from the documentation, in words; nil for a note on something else.
    fileprivate var typeDeviation: String? {
        switch kind {
        // Of this field it says more that it is neither 0 nor 1.
        case .unreadable where field == .archived: nil
        case .convertedType(let found, let expected):
            "is \(found) where \(expected) is documented, and was read all the same"
        case .unreadable(let found, let expected): "is \(found) where \(expected) is documented, and counts as absent"
        case .duplicateKey: nil
        }
    }
}
