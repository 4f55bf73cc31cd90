// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a client allows itself and the server.
public struct ClientLimits: Sendable {
    /// The most bytes of an answer's body, once decompressed.
    public var bodySize: Int
    /// How long one try may take, from the connection to the last byte.
    public var tryTimeout: Duration
    /// How often is tried, and how long is waited.
    public var retries: RetryPolicy
    /// How many requests run side by side.
    public var concurrency: Int

    /// The most requests that may run side by side.
    public static let maximumConcurrency = 16

    /// Makes limits; the values are those that csrlint promises.
    public init(
        bodySize: Int = 64 << 20, tryTimeout: Duration = .seconds(60), retries: RetryPolicy = RetryPolicy(),
        concurrency: Int = 4
    ) {
        self.bodySize = bodySize
        self.tryTimeout = tryTimeout
        self.retries = retries
        self.concurrency = min(max(1, concurrency), Self.maximumConcurrency)
    }
}
