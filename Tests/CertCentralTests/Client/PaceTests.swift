// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertCentral

@Suite("The pace")
struct PaceTests {
    /// The most requests within any rolling window.
    private static func most(of instants: [Duration], within window: Duration) -> Int {
        var most = 0
        var first = 0
        for (position, instant) in instants.enumerated() {
            while instants[first] <= instant - window { first += 1 }
            most = max(most, position - first + 1)
        }
        return most
    }

    @Test("lets no rolling window hold more than four fifths of what is documented")
    func windows() {
        var windows = RollingWindows()
        var generator = SystemRandomNumberGenerator()
        var now = Duration.zero
        var instants: [Duration] = []
        for _ in 0..<5_000 {
            // Bursts and pauses.
            if generator.next() % 50 == 0 { now += .seconds(Int64(generator.next() % 40)) }
            now = windows.earliest(from: now)
            windows.record(now)
            instants.append(now)
        }
        #expect(Self.most(of: instants, within: .seconds(5)) == 80)
        #expect(Self.most(of: instants, within: .seconds(180)) <= 800)
    }

    @Test(
        "takes an account of 10,000 orders through both windows in the least time",
        arguments: [(1, 2_000), (4, 10_000), (16, 2_000)])
    func account(concurrency: Int, count: Int) async throws {
        let clock = HurriedClock()
        let (client, transport) = try CertCentralClient.scripted(clock: clock, concurrency: concurrency) { _, _ in
            ScriptedTransport.none
        }
        let orders = (1...count).compactMap { OrderID(Int64($0)) }
        var taken: [OrderID] = []
        await client.sweep(orders) { taken.append($0.order) }
        #expect(taken == orders)
        let instants = transport.requests.map(\.instant).sorted()
        #expect(instants.count == count)
        // What the vendor documents.
        #expect(Self.most(of: instants, within: .seconds(5)) <= 100)
        #expect(Self.most(of: instants, within: .seconds(180)) <= 1_000)
        // Full windows of 800, and of those that remain, windows of 80 to wait for.
        let best = Double((count - 1) / 800 * 180 + (count - 1) % 800 / 80 * 5)
        let total = Double(clock.now.components.seconds)
        #expect(total >= best && total <= best * 1.05)
    }

    @Test("pauses for everybody when the server says that it is too much")
    func pause() async throws {
        let clock = HurriedClock()
        let limiter = RateLimiter(clock: clock)
        try await limiter.waitForTurn()
        await limiter.pause(until: .seconds(7))
        await limiter.pause(until: .seconds(3))
        try await limiter.waitForTurn()
        #expect(clock.now == .seconds(7))
    }

    @Test("counts nothing for a request that is given up")
    func cancellation() async throws {
        let clock = HurriedClock()
        let limiter = RateLimiter(clock: clock, limits: [.init(count: 1, duration: .seconds(5))])
        let never = AsyncStream<Void>.makeStream()
        let task = Task {
            // Goes on once the task is cancelled.
            for await _ in never.stream {}
            try await limiter.waitForTurn()
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await limiter.waitForTurn()
        #expect(clock.now == .zero)
    }
}
