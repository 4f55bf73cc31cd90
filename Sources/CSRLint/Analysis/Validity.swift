// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentral

/// From when to when a certificate is valid, as a record says it.
struct Validity: Hashable {
    /// When it was issued.
    let issued: Timestamp?
    /// Its last day in UTC.
    let lastDay: Int64
    /// The last instant at which it is valid.
    let lastInstant: Timestamp

    /// The validity that a record says; nil where its end is not known.
    init?(_ record: CertificateRecord) {
        self.init(issued: record.issued, expires: record.expires)
    }

    /// The validity between two dates; nil where its end is not known. A day counts to its last second.
    init?(issued: Reissue.DateField?, expires: Reissue.DateField?) {
        guard let expires, let end = expires.instant else { return nil }
        self.issued = issued?.instant
        lastDay = end.day
        lastInstant = expires.isDateOnly ? end.later(by: Timestamp.secondsPerDay - 1) : end
    }

    /// How many days lie between the day of issue and the last day.
    var dayCount: Int64? { issued.map { lastDay - $0.day } }

    /// Whether it has ended.
    func hasEnded(by now: Timestamp) -> Bool { lastInstant < now }

    /// How many days are left, counted from day to day.
    func daysRemaining(at now: Timestamp) -> Int64 { lastDay - now.day }

    /// Whether it ends within a number of days.
    func ends(within days: Int, of now: Timestamp) -> Bool {
        let (seconds, isBeyond) = Int64(days).multipliedReportingOverflow(by: Timestamp.secondsPerDay)
        return !hasEnded(by: now) && lastInstant <= now.later(by: isBeyond ? .max : seconds)
    }

    /// How many days before its end a certificate counts as expiring, where nobody says otherwise: less for one that
    /// lives so short that it is always about to end.
    var usualWarningDays: Int {
        guard let dayCount, dayCount <= 100 else { return 30 }
        return 14
    }
}
