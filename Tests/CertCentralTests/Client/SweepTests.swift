// csrlint
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import CertCentral

@Suite("A sweep")
struct SweepTests {
    private static func orders(_ range: ClosedRange<Int64>) -> [OrderID] { range.compactMap { OrderID($0) } }

    private static func order(in url: String) -> Int64 {
        Int64(url.split(separator: "/").dropLast().last ?? "") ?? -1
    }

    /// Whether a request fails, by the order and how often it was asked for: two of five do.
    private static func fails(_ order: Int64, _ number: Int) -> Bool {
        (order &* 2_654_435_761 &+ Int64(number) &* 40_503) % 5 < 2
    }

    @Test("loses nothing where two of five answers fail, and gives the same again", arguments: [1, 4, 16])
    func failures(concurrency: Int) async throws {
        var runs: [[String]] = []
        for _ in 0..<2 {
            let (client, transport) = try CertCentralClient.scripted(concurrency: concurrency) { url, number in
                await Task.yield()
                return Self.fails(Self.order(in: url), number) ? TransportResponse(status: 503) : ScriptedTransport.none
            }
            var lines: [String] = []
            await client.sweep(Self.orders(1...500)) { swept in
                switch swept.result {
                case .success(let answer): lines.append("\(swept.order) \(answer.reissues.count)")
                case .failure(let error): lines.append("\(swept.order) \(error.message)")
                }
            }
            #expect(lines.map { $0.prefix { $0 != " " } } == (1...500).map { "\($0)"[...] })
            let expected = (Int64(1)...500).filter { order in (1...5).contains { !Self.fails(order, $0) } }.count
            #expect(lines.count { $0.hasSuffix(" 0") } == expected)
            let tries = (Int64(1)...500).map { order in (1...5).first { !Self.fails(order, $0) } ?? 5 }.reduce(0, +)
            #expect(transport.requests.count == tries)
            runs.append(lines)
        }
        #expect(runs[0] == runs[1])
    }

    @Test("asks for an order once, however often it is named")
    func repetition() async throws {
        let (client, transport) = try CertCentralClient.scripted { _, _ in ScriptedTransport.none }
        var taken: [OrderID] = []
        await client.sweep([7, 3, 7, 3, 7, 9]) { taken.append($0.order) }
        #expect(taken == [7, 3, 9] && transport.requests.count == 3)
    }

    @Test("with a refused key asks once, and tells of every order")
    func refusedKey() async throws {
        let (client, transport) = try CertCentralClient.scripted(concurrency: 16) { _, _ in ScriptedTransport.invalidKey
        }
        var kinds: [CertCentralError.Kind?] = []
        await client.sweep(Self.orders(1...100)) { swept in
            if case .failure(let error) = swept.result { kinds.append(error.kind) } else { kinds.append(nil) }
        }
        #expect(transport.requests.count == 1)
        #expect(kinds == Array(repeating: .auth, count: 100))
    }

    @Test("ends soon after the key is revoked, and keeps what it has")
    func revokedKey() async throws {
        let (client, transport) = try CertCentralClient.scripted(concurrency: 4) { url, _ in
            Self.order(in: url) >= 50 ? ScriptedTransport.invalidKey : ScriptedTransport.none
        }
        var successes: [OrderID] = []
        var refusals = 0
        await client.sweep(Self.orders(1...1_000)) { swept in
            switch swept.result {
            case .success: successes.append(swept.order)
            case .failure(let error): refusals += error.kind == .auth ? 1 : 0
            }
        }
        #expect(successes == Self.orders(1...49) && refusals == 951)
        #expect(transport.requests.count <= 49 + 4)
    }

    @Test("does not run far ahead of an order that takes long")
    func lookahead() async throws {
        let gate = AsyncStream<Void>.makeStream()
        let most = Mutex<Int64>(0)
        let (client, _) = try CertCentralClient.scripted(concurrency: 4) { url, _ in
            let order = Self.order(in: url)
            let largest = most.withLock { most in
                most = max(most, order)
                return most
            }
            // The second order is held until the others have gone as far as they may.
            if largest >= 17 { gate.continuation.finish() }
            if order == 2 { for await _ in gate.stream {} }
            return ScriptedTransport.none
        }
        var largestBeforeSecond: Int64?
        await client.sweep(Self.orders(1...200)) { swept in
            if swept.order == 2 { largestBeforeSecond = most.withLock { $0 } }
        }
        // Order 2 and the fifteen after it.
        #expect(largestBeforeSecond == 17)
    }

    @Test("holds one long answer at a time, and gives all of them", arguments: [1, 4, 16])
    func longAnswers(concurrency: Int) async throws {
        let whole = 64 << 20
        let body = Array(#"{"certificates":[],"notes":"\#(String(repeating: "x", count: 5 << 20))"}"#.utf8)
        let (client, transport) = try CertCentralClient.scripted(concurrency: concurrency) { url, _ in
            await Task.yield()
            return Self.order(in: url) % 3 == 0
                ? ScriptedTransport.none : TransportResponse(status: 200, body: body)
        }
        var taken: [OrderID] = []
        await client.sweep(Self.orders(1...12)) { swept in
            let request = transport.requests.last { Self.order(in: $0.url) == swept.order.rawValue }
            guard case .success(let answer) = swept.result else { return }
            taken.append(swept.order)
            #expect(answer.body.count < 1_000 || request?.maximumBodySize == whole)
            // Nothing that comes later was asked for without the narrow bound.
            #expect(
                !transport.requests.contains {
                    Self.order(in: $0.url) > swept.order.rawValue && $0.maximumBodySize == whole
                })
        }
        #expect(taken == Self.orders(1...12))
        #expect(transport.requests.allSatisfy { [4 << 20, whole].contains($0.maximumBodySize) })
        // Where nothing is fetched beside it, none is fetched twice.
        if concurrency == 1 { #expect(transport.requests.count == 12) }
    }

    @Test("says of an answer that is too long even by itself that it is")
    func endlessAnswers() async throws {
        let (client, transport) = try CertCentralClient.scripted { _, _ throws(TransportError) in
            throw TransportError(CertCentralError(.tooLarge, "too large"), isTransient: false)
        }
        var kinds: [CertCentralError.Kind?] = []
        await client.sweep(Self.orders(1...20)) { swept in
            if case .failure(let error) = swept.result { kinds.append(error.kind) } else { kinds.append(nil) }
        }
        #expect(kinds == Array(repeating: .tooLarge, count: 20))
        #expect(transport.requests.count <= 2 * 20)
    }

    @Test("stops when its task is cancelled, and says what was not fetched")
    func cancellation() async throws {
        let (client, transport) = try CertCentralClient.scripted(concurrency: 2) { url, _ in
            return ScriptedTransport.none
        }
        let work = Mutex<Task<[Bool], Never>?>(nil)
        let start = AsyncStream<Void>.makeStream()
        let outcome = Task {
            for await _ in start.stream {}
            var results: [Bool] = []
            await client.sweep(Self.orders(1...100)) { swept in
                if case .success = swept.result { results.append(true) } else { results.append(false) }
                if results.count == 10 { work.withLock { $0 }?.cancel() }
            }
            return results
        }
        work.withLock { $0 = outcome }
        start.continuation.finish()
        let results = await outcome.value
        #expect(results.count == 100)
        #expect(results.prefix(10).allSatisfy(\.self) && results.last == false)
        #expect(transport.requests.count < 30)
    }
}
