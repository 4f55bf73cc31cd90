// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How long a reissue has been pending.
enum PendingAge {
    /// How many days are nothing unusual.
    static let usualDays: Int64 = 30
    private static let secondsPerDay: Int64 = 86_400

    /// Whether a reissue that was asked for at one instant waits for too long at another.
    static func isStale(created: Timestamp, asOf now: Timestamp) -> Bool {
        let (seconds, isOverflow) = now.secondsSince1970.subtractingReportingOverflow(created.secondsSince1970)
        return isOverflow ? created < now : seconds > usualDays * secondsPerDay
    }
}
