// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on how long a certificate is valid, and on whether its row is archived.
    static let recordValidity: [Rule] = [
        Rule(
            "days-remaining-mismatch", .warning, "The days that remain are those from the answer to the end",
            rationale: """
                days_remaining and valid_till say the same thing twice. Where they differ by more than a day, whoever \
                plans renewals by one of them plans with a wrong date.
                """,
            reference: .certCentral("days_remaining"),
            remedy: "go by valid_till, and compare it with the certificate itself",
            example: "days_remaining 167 and valid_till 2026-12-15 in an answer of 2026-06-01",
            byHand: "jq '.certificates[] | {id, valid_till, days_remaining}' answer.json"
        ) { inspection in
            guard let record = inspection.readRecord, let recorded = record.daysRemaining,
                let validity = Validity(record)
            else { return [] }
            guard let now = inspection.circumstances.instantOfAnswer else {
                return .skipped("the day of a saved answer is not known; --as-of names it")
            }
            let actual = validity.daysRemaining(at: now)
            guard SnapshotDay.isWrong(recorded: recorded, actual: actual) else { return [] }
            return [
                Observation(
                    "days_remaining is \(recorded), but from \(now.dayText) to the end of validity it is \(actual)",
                    subject: ReissueField.daysRemaining.rawValue, record: (.daysRemaining, String(recorded)))
            ]
        },

        Rule(
            "certificate-expired", .warning, "The certificate has not expired",
            rationale: """
                Clients refuse an expired certificate. Where it was replaced, the row is history, and archiving it \
                takes it out of sight.
                """,
            reference: .rfc(5280, section: "4.1.2.5"),
            remedy: "renew it where it is still in use; else archive it",
            example: "valid_till 2026-05-20, looked at on 2026-06-01",
            byHand: "jq '.certificates[] | {id, valid_till}' answer.json; date -u",
            ceiling: .expiry
        ) { inspection in
            guard let record = inspection.readRecord, let validity = Validity(record) else { return [] }
            guard let now = inspection.circumstances.now else { return .skipped(noInstant) }
            guard validity.hasEnded(by: now) else { return [] }
            return [
                validity.observation(
                    on: record, "the certificate has expired: its last day was \(validity.lastDayText)",
                    severity: record.isArchived == true ? .note : nil)
            ]
        },

        Rule(
            "certificate-expiring", .note, "The certificate does not expire soon",
            rationale: """
                There is time to renew now; there is none once clients refuse it. A certificate that lives for 100 days \
                or less is always near its end, so it is named later.
                """,
            reference: .rfc(5280, section: "4.1.2.5"),
            remedy: "renew it; a setting says how many days before the end this is said",
            example: "valid_till 2026-06-20, looked at on 2026-06-01",
            byHand: "jq '.certificates[] | {id, valid_till}' answer.json; date -u",
            ceiling: .expiry
        ) { inspection in
            guard let record = inspection.readRecord, record.isArchived != true, record.standingByStatus != .rejected,
                let validity = Validity(record)
            else { return [] }
            guard let now = inspection.circumstances.now else { return .skipped(noInstant) }
            let days = inspection.circumstances.settings.expiringDays ?? validity.usualWarningDays
            guard validity.ends(within: days, of: now) else { return [] }
            return [
                validity.observation(
                    on: record, "the certificate expires within \(days) days: its last day is \(validity.lastDayText)")
            ]
        },

        Rule(
            "validity-exceeds-limit", .warning,
            "The certificate is not valid for longer than was allowed when it was issued",
            rationale: """
                Browsers refuse a certificate that is valid for longer than the Baseline Requirements allowed on its \
                date of issue: 825, 398, 200, 100, then 47 days. One day more is tolerated, since records name days.
                """,
            reference: .baselineRequirements(section: "6.3.2"),
            remedy: "look at the certificate's own dates; one from a private authority has no such limit",
            example: "date_issued 2026-05-04, valid_till 2027-05-04: 365 days, where 200 are allowed",
            byHand: "jq '.certificates[] | {id, date_issued, valid_till}' answer.json"
        ) { inspection in
            guard let record = inspection.readRecord, let validity = Validity(record), let issued = validity.issued,
                let count = validity.dayCount, let limit = ValidityLimit.days(issued: issued), count > limit + 1
            else { return [] }
            return [
                validity.observation(
                    on: record,
                    "the certificate is valid for \(count) days; issued on \(issued.dayText) it may be for \(limit)")
            ]
        },

        Rule(
            "archived-unexpected", .warning,
            "The mark of the archive is 0 or 1, and 1 where archived reissues were asked for",
            rationale: """
                An archived row weighs less, so a value that is neither 0 nor 1 leaves open how much it does. Archived \
                rows in an answer that was to be without them mean that the vendor's filter does not work.
                """,
            reference: .certCentral("archived"),
            remedy: "look the reissue up in CertCentral; ask for archived reissues with --show-archived",
            example: "archived is 2",
            byHand: "jq '.certificates[] | {id, archived}' answer.json"
        ) { inspection in
            guard let record = inspection.readRecord else { return [] }
            let message: String
            if record.isUnreadable(.archived) {
                message = "archived is neither 0 nor 1"
            } else if record.isArchived == true, inspection.circumstances.leavesArchivedOut {
                message = "the reissue is archived, and archived reissues were not asked for"
            } else {
                return []
            }
            return [
                Observation(
                    message, subject: ReissueField.archived.rawValue,
                    record: (.archived, record.isArchived.map { $0 ? "1" : "0" }))
            ]
        },

        Rule(
            "archived-pending", .note, "A reissue that waits is not archived",
            rationale: """
                What is archived is out of sight. A reissue that waits for something should be seen until it is issued \
                or rejected.
                """,
            reference: .certCentral("archived"),
            remedy: "take it out of the archive, or cancel the request",
            example: "status pending, archived 1",
            byHand: #"jq '.certificates[] | select(.archived == 1 and .status == "pending") | .id' answer.json"#
        ) { inspection in
            guard let record = inspection.readRecord, record.isArchived == true, record.standingByStatus == .pending
            else { return [] }
            let status = record.status.map { DisplayText.visible($0.rawValue) } ?? "none"
            return [
                Observation(
                    "the reissue is archived, and its status is \(status)", subject: ReissueField.archived.rawValue,
                    record: (.archived, "1"))
            ]
        },
    ]
}

extension Validity {
    /// The last day in words.
    fileprivate var lastDayText: String { Timestamp(day: lastDay).dayText }

    /// An observation on the end of a record's validity.
    fileprivate func observation(
        on record: CertificateRecord, _ message: String, severity: Severity? = nil
    ) -> Observation {
        Observation(
            message, severity: severity, subject: ReissueField.validTill.rawValue,
            record: (.validTill, record.expires.map { DisplayText.visible($0.text) }))
    }
}
