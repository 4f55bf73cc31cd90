// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How often a request is tried, and how long is waited in between.
public struct RetryPolicy: Sendable {
    /// The most tries of one request.
    public var tries: Int
    /// The most that is waited after the first try; it doubles with each try.
    public var firstDelay: Duration
    /// The most that is ever waited for a reason of our own.
    public var largestDelay: Duration
    /// The most that is waited because the server asks for it.
    public var largestRetryAfter: Duration
    /// How long a request may take in all, its tries and the waits between them, not counting the wait for its turn.
    public var total: Duration

    /// Makes a policy; the values are those that csrlint promises.
    public init(
        tries: Int = 5, firstDelay: Duration = .milliseconds(500), largestDelay: Duration = .seconds(30),
        largestRetryAfter: Duration = .seconds(60), total: Duration = .seconds(120)
    ) {
        self.tries = max(1, tries)
        self.firstDelay = firstDelay
        self.largestDelay = largestDelay
        self.largestRetryAfter = largestRetryAfter
        self.total = total
    }

    /// The wait after a try, the first of which has the number 1: anything from nothing to twice the wait before, so that
    /// clients that failed together do not come back together.
    func delay(afterTry number: Int, fraction: Double) -> Duration {
        var largest = firstDelay
        for _ in 1..<max(1, min(number, 32)) where largest < largestDelay { largest *= 2 }
        return min(largest, largestDelay) * min(max(fraction, 0), 1)
    }
}
