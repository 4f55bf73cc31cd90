// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Reissues that were asked for in quick succession.
struct ReissueBurst: Hashable, Sendable {
    /// How many reissues within a day are still nothing unusual.
    static let usualCount = 5
    private static let secondsPerDay: Int64 = 86_400

    /// The places of the reissues among those given.
    let places: Range<Int>
    /// The most of them within any 24 hours.
    let greatestCount: Int

    /// Every burst among instants in ascending order: days with more reissues than usual, joined where they overlap.
    static func bursts(in instants: [Timestamp]) -> [ReissueBurst] {
        var bursts: [ReissueBurst] = []
        var start = 0
        for (place, instant) in instants.enumerated() {
            while isMoreThanADay(from: instants[start], to: instant) { start += 1 }
            let count = place - start + 1
            guard count > usualCount else { continue }
            if let last = bursts.last, last.places.upperBound > start {
                bursts[bursts.count - 1] = ReissueBurst(
                    places: last.places.lowerBound..<place + 1, greatestCount: max(last.greatestCount, count))
            } else {
                bursts.append(ReissueBurst(places: start..<place + 1, greatestCount: count))
            }
        }
        return bursts
    }

    private static func isMoreThanADay(from earlier: Timestamp, to later: Timestamp) -> Bool {
        let (seconds, isOverflow) = later.secondsSince1970.subtractingReportingOverflow(earlier.secondsSince1970)
        return isOverflow || seconds > secondsPerDay
    }
}
