// csrlint
// SPDX-License-Identifier: Apache-2.0

/// When requests may go, so that no rolling window ever holds more of them than allowed.
///
/// The instants of the last requests are kept, not a number of tokens: a bucket that is full at first lets nearly twice
/// its content through within one window, which is more than the vendor allows in three minutes.
struct RollingWindows {
    /// A limit: so many requests in so much time, wherever the time begins.
    struct Limit {
        let count: Int
        let duration: Duration
    }

    /// Four fifths of what the vendor documents, 100 in 5 seconds and 1000 in 3 minutes: others may use the same key.
    static let documented = [Limit(count: 80, duration: .seconds(5)), Limit(count: 800, duration: .seconds(180))]

    private var windows: [Window]

    /// The last instants of one limit, in a ring.
    private struct Window {
        let limit: Limit
        var instants: [Duration] = []
        var oldest = 0

        /// When the oldest request leaves the window, if the window is full.
        var nextRoom: Duration? {
            instants.count < limit.count ? nil : instants[oldest] + limit.duration
        }

        mutating func record(_ instant: Duration) {
            if instants.count < limit.count {
                instants.append(instant)
            } else {
                instants[oldest] = instant
                oldest = (oldest + 1) % limit.count
            }
        }
    }

    /// Begins without any request.
    init(_ limits: [Limit] = Self.documented) { windows = limits.map { Window(limit: $0) } }

    /// The first instant, not before the given one, at which a request may go.
    func earliest(from now: Duration) -> Duration { windows.compactMap(\.nextRoom).reduce(now, max) }

    /// Counts a request that goes at an instant; instants never go back.
    mutating func record(_ instant: Duration) {
        for index in windows.indices { windows[index].record(instant) }
    }
}
