// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentral
internal import JSONReader

/// The order in which the dates of a record have to follow each other.
enum DateOrder {
    /// Two dates that are the wrong way round.
    struct Violation: Hashable {
        /// The field that has to come first.
        let firstField: ReissueField
        /// Its text.
        let first: JSONString
        /// The field that has to come after it.
        let secondField: ReissueField
        /// Its text.
        let second: JSONString
    }

    /// The neighbours that are the wrong way round; dates that cannot be read are left out. A day without a time is
    /// over with its last second, and begins with its first.
    static func violations(in record: CertificateRecord) -> [Violation] {
        let fields =
            [(ReissueField.dateCreated, record.created), (.dateIssued, record.issued)]
            + [(.validTill, record.expires)]
        let dates = fields.compactMap { field, date in
            date.flatMap { date in date.instant.map { (field: field, date: date, instant: $0) } }
        }
        return zip(dates, dates.dropFirst()).compactMap { first, second in
            let end = second.date.isDateOnly ? second.instant.later(by: Timestamp.secondsPerDay) : second.instant
            guard first.instant > end else { return nil }
            return Violation(
                firstField: first.field, first: first.date.text, secondField: second.field, second: second.date.text)
        }
    }
}
