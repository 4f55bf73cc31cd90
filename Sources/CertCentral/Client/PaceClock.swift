// csrlint
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

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

/// The clock of this machine, which goes on while the machine sleeps.
public struct SystemPaceClock: PaceClock {
    private let start = ContinuousClock.now

    /// Starts the clock.
    public init() {}

    /// The time since the clock was started.
    public var now: Duration { ContinuousClock.now - start }

    /// The time of day.
    public var date: Timestamp { Timestamp(secondsSince1970: Int64(Date().timeIntervalSince1970)) }

    /// Waits until an instant.
    public func sleep(until instant: Duration) async throws(CancellationError) {
        do {
            try await ContinuousClock().sleep(until: start + instant)
        } catch {
            throw CancellationError()
        }
    }
}
