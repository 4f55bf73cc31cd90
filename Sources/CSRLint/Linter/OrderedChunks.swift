// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Work in chunks on several threads, whose results come back in order.
///
/// A result is handed over as soon as those before it are: what one chunk made is never held longer than needed, and
/// nothing depends on scheduling.
package struct OrderedChunks {
    /// How many cores there are.
    package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Below this weight one thread does it all: starting others would cost more than they save.
    private static let smallestParallelWeight = 500
    /// How many chunks of a wave there are for each thread.
    private static let chunksPerThread = 8

    private let chunks: [Range<Int>]
    private let threadCount: Int

    /// Divides `0..<count` into chunks of about the same size.
    package init(count: Int, threadCount: Int = Self.coreCount, largestSize: Int = 1_024) {
        let isParallel = count >= Self.smallestParallelWeight && threadCount > 1
        let share = max(64, count / (threadCount * Self.chunksPerThread))
        let size = min(largestSize, isParallel ? share : count)
        chunks = stride(from: 0, to: count, by: max(1, size)).map { $0..<min($0 + size, count) }
        self.threadCount = isParallel ? threadCount : 1
    }

    /// Divides positions of different weights into chunks of about the same weight.
    init(weights: [Int], threadCount: Int) {
        let total = weights.reduce(0, +)
        let isParallel = total >= Self.smallestParallelWeight && threadCount > 1
        let limit = isParallel ? max(64, total / (threadCount * Self.chunksPerThread)) : Int.max
        var chunks: [Range<Int>] = []
        var start = 0
        var weight = 0
        for (position, next) in weights.enumerated() {
            weight += next
            if weight >= limit || position == weights.count - 1 {
                chunks.append(start..<position + 1)
                start = position + 1
                weight = 0
            }
        }
        self.chunks = chunks
        self.threadCount = isParallel ? threadCount : 1
    }

    /// Works on the chunks and hands the results over in order.
    package func run<Result: Sendable>(
        work: @Sendable (Range<Int>) -> Result, take: (Result) throws -> Void
    ) rethrows {
        guard threadCount > 1, chunks.count > 1 else {
            for chunk in chunks { try take(work(chunk)) }
            return
        }
        // A wave of chunks is worked on at a time, so that finished chunks never pile up behind a slow one.
        let waveSize = threadCount * Self.chunksPerThread
        let chunks = chunks
        for waveStart in stride(from: 0, to: chunks.count, by: waveSize) {
            let wave = waveStart..<min(waveStart + waveSize, chunks.count)
            let next = Atomic(wave.lowerBound)
            let results = Mutex<[Int: Result]>([:])
            DispatchQueue.concurrentPerform(iterations: min(threadCount, wave.count)) { _ in
                while true {
                    let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard chunk < wave.upperBound else { return }
                    let result = work(chunks[chunk])
                    results.withLock { $0[chunk] = result }
                }
            }
            for chunk in wave {
                if let result = results.withLock({ $0.removeValue(forKey: chunk) }) { try take(result) }
            }
        }
    }
}
