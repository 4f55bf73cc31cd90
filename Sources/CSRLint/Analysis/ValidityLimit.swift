// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentral

/// The longest validity of a certificate, by the day on which it was issued (Baseline Requirements, 6.3.2).
enum ValidityLimit {
    /// The first day of each limit and the days that it allows, the latest first.
    private static let limits: [(from: String, days: Int64)] = [
        ("2029-03-15", 47), ("2027-03-15", 100), ("2026-03-15", 200), ("2020-09-01", 398), ("2018-03-01", 825),
    ]

    private static let limitsByDay = limits.compactMap { limit in
        Timestamp(rfc3339: "\(limit.from)T00:00:00Z").map { (day: $0.day, days: limit.days) }
    }

    /// The most days that a certificate of this instant may be valid; nil where the requirements counted in months.
    static func days(issued: Timestamp) -> Int64? {
        limitsByDay.first { $0.day <= issued.day }?.days
    }
}
