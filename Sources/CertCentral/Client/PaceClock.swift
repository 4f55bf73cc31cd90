// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The time by which a client paces itself; injected, so that a test need not wait.
public protocol PaceClock: Sendable {
    /// The time since some fixed instant; never goes back.
    var now: Duration { get }

    /// The time of day.
    var date: Timestamp { get }

    /// Waits until an instant, at once for one that has passed.
    ///
    /// - Throws: `CancellationError` where the task is cancelled.
    func sleep(until instant: Duration) async throws(CancellationError)
}
