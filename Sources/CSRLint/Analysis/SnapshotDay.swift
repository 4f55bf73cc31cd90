// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentral

/// The day of an answer, as a row implies it: the last day of its certificate less the days that remain.
///
/// The rows of one answer are all of the same day, so they have to agree; no clock is needed for that.
enum SnapshotDay {
    /// How far two rows may differ: one may count the last day, or be of the other side of midnight.
    static let tolerance: Int64 = 1

    /// The day that a row implies; nil where it implies none. A count that is not positive may have been cut off at 0.
    static func implied(by record: CertificateRecord) -> Int64? {
        guard record.wasIssued, let remaining = record.daysRemaining, remaining > 0, let validity = Validity(record)
        else { return nil }
        let (day, isBeyond) = validity.lastDay.subtractingReportingOverflow(remaining)
        return isBeyond ? nil : day
    }

    /// Whether a count of remaining days is not the true one.
    static func isWrong(recorded: Int64, actual: Int64) -> Bool {
        if recorded == 0, actual <= 0 { return false }
        let (difference, isBeyond) = recorded.subtractingReportingOverflow(actual)
        return isBeyond || difference.magnitude > UInt64(tolerance)
    }

    /// Finds the day that most rows agree on. Of days that equally many agree on it is the latest.
    ///
    /// - Parameter days: the day that each row implies, nil for one that implies none.
    /// - Returns: the day, and the places of the rows that imply another; nil where all agree.
    static func disagreement(among days: [Int64?]) -> (day: Int64, others: [Int])? {
        let counts = days.reduce(into: [Int64: Int]()) { counts, day in
            if let day { counts[day, default: 0] += 1 }
        }
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return nil }
        let (distance, isBeyond) = last.subtractingReportingOverflow(first)
        guard isBeyond || distance > tolerance else { return nil }
        var best = (day: first, count: 0)
        for (day, count) in counts {
            // Days next to each other agree: a span begins at each and takes the next one in.
            let sum = count + (day == .max ? 0 : counts[day + 1] ?? 0)
            if (sum, day) > (best.count, best.day) { best = (day, sum) }
        }
        let others = days.indices.filter { place in
            days[place].map { $0 != best.day && (best.day == .max || $0 != best.day + 1) } ?? false
        }
        return (best.day, others)
    }
}
