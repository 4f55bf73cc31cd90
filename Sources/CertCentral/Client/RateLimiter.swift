// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The pace of all requests that share a key.
actor RateLimiter {
    private let clock: any PaceClock
    private var windows: RollingWindows
    private var pauseEnd = Duration.zero

    init(clock: any PaceClock, limits: [RollingWindows.Limit] = RollingWindows.documented) {
        self.clock = clock
        windows = RollingWindows(limits)
    }

    /// Waits until a request may go, and counts it.
    ///
    /// - Throws: `CancellationError` where the task is cancelled while it waits; nothing is counted then.
    func waitForTurn() async throws(CancellationError) {
        while true {
            if Task.isCancelled { throw CancellationError() }
            let now = clock.now
            let instant = max(windows.earliest(from: now), pauseEnd)
            if instant <= now {
                windows.record(now)
                return
            }
            // Others may wake first and take the room; so it is looked at again.
            try await clock.sleep(until: instant)
        }
    }

    /// Lets no request go before an instant, whoever asks.
    func pause(until instant: Duration) { pauseEnd = max(pauseEnd, instant) }
}
