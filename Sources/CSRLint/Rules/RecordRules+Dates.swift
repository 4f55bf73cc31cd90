// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on the dates of a record by themselves.
    static let recordDates: [Rule] = [
        Rule(
            "date-order-invalid", .error, "A certificate is asked for, then issued, then ends",
            rationale: """
                A certificate cannot be issued before it was asked for, or end before it was issued. Dates out of order \
                mean that a row was put together from several.
                """,
            reference: .certCentral("date_issued"),
            remedy: "compare the dates with the certificate itself; tell the vendor if the answer stays so",
            example: "date_created 2026-05-04T09:12:31+00:00, date_issued 2026-05-03T10:02:44+00:00",
            byHand: "jq '.certificates[] | {id, date_created, date_issued, valid_till}' answer.json"
        ) { inspection in
            guard let record = inspection.readRecord else { return [] }
            return .observed(
                DateOrder.violations(in: record).map { violation in
                    let (earlier, later) = (DisplayText.visible(violation.first), DisplayText.visible(violation.second))
                    return Observation(
                        "\(violation.secondField.rawValue) \(later) is before "
                            + "\(violation.firstField.rawValue) \(earlier)",
                        // An end that comes too early is past all the sooner.
                        ceiling: violation.secondField == .validTill ? .expiry : nil,
                        subject: violation.secondField.rawValue, record: (violation.secondField, later))
                })
        },

        Rule(
            "date-in-future", .warning, "Nothing was asked for or issued later than now",
            rationale: """
                A date that has yet to come tells of a clock that is wrong, on this side or the other, or of a date \
                that was read in the wrong order. Ten minutes are allowed for clocks that differ.
                """,
            reference: .certCentral("date_created"),
            remedy: "compare this machine's clock with the server's: `csrlint doctor` does",
            example: "date_issued 2027-05-04T10:02:44+00:00 in an answer of 2026-06-01",
            byHand: "jq '.certificates[] | {id, date_created, date_issued}' answer.json; date -u"
        ) { inspection in
            guard let record = inspection.readRecord else { return [] }
            guard let now = inspection.circumstances.instantOfAnswer ?? inspection.circumstances.now else {
                return .skipped(noInstant)
            }
            let secondsAllowed: Int64 = 600
            return .observed(
                record.requestDates.filter { $0.instant > now.later(by: secondsAllowed) }.map { field, date, _ in
                    let text = DisplayText.visible(date.text)
                    return Observation(
                        "\(field.rawValue) \(text) is later than \(now)", subject: field.rawValue,
                        record: (field, text))
                })
        },

        Rule(
            "date-format-invalid", .warning, "Dates are written as the vendor documents",
            rationale: """
                The documentation has date_created and date_issued in ISO 8601 in UTC, and valid_till as a day. What is \
                written otherwise is read by one client in one way, by the next in another, or not at all; a time \
                without an offset can be off by a day.
                """,
            reference: .certCentral("date_created"),
            remedy: "nothing to mend on your side; do not compare such dates as text",
            example: "date_created \"2026-05-04 09:12:31\", which lacks the T and the offset",
            byHand: "jq '.certificates[] | {id, date_created, date_issued, valid_till}' answer.json"
        ) { inspection in
            guard let record = inspection.readRecord else { return [] }
            let dates =
                [(ReissueField.dateCreated, record.created), (.dateIssued, record.issued)]
                + [(.validTill, record.expires)]
            return .observed(
                dates.compactMap { field, date in
                    guard let date, let deviation = DateDeviation(date, isOfDay: field == .validTill) else {
                        return nil
                    }
                    let text = DisplayText.visible(date.text)
                    return Observation(
                        "\(field.rawValue) \(text) \(deviation.words.joined(separator: ", "))",
                        severity: deviation.isHarmless ? .note : .warning,
                        subject: field.rawValue, record: (field, text))
                })
        },
    ]

    /// Why a rule does not look that goes by the clock.
    static let noInstant = "no instant counts as now"
}

extension CertificateRecord {
    /// When the certificate was asked for and issued, as far as that can be read.
    fileprivate var requestDates: [(field: ReissueField, date: Reissue.DateField, instant: Timestamp)] {
        [(ReissueField.dateCreated, created), (.dateIssued, issued)].compactMap { field, date in
            guard let date, let instant = date.instant else { return nil }
            return (field, date, instant)
        }
    }
}
