// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import FoundationEssentials

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

extension CertCentralClient {
    /// Makes a client that waits by the clock of this machine.
    ///
    /// - Parameters:
    ///   - apiKey: the key; one that may only read is enough.
    ///   - baseURL: where the account is.
    ///   - transport: what carries requests.
    ///   - limits: what the client allows itself and the server.
    public init(
        apiKey: APIKey, baseURL: BaseURL = .us, transport: any Transport, limits: ClientLimits = ClientLimits()
    ) {
        self.init(apiKey: apiKey, baseURL: baseURL, transport: transport, limits: limits, clock: SystemPaceClock())
    }
}
#endif
