// csrlint
// SPDX-License-Identifier: Apache-2.0

extension CertCentralClient {
    /// What a sweep has to say of one order.
    public struct SweptOrder: Sendable {
        /// The order.
        public let order: OrderID
        /// Its reissues, or why there are none.
        public let result: Result<ReissuesAnswer, CertCentralError>
    }

    /// How many orders are fetched ahead of the one that is waited for, for each worker.
    private static let lookahead = 4
    /// How many bytes of answers may wait for their turn.
    private static let largestWaitingSize = 16 << 20
    /// How long an answer may be that is fetched beside others.
    private static let largestBodyBeside = 4 << 20

    /// Fetches the reissues of orders side by side, and hands them over one after another in the order asked for.
    ///
    /// An order that is named twice is fetched and handed over once. The first request goes alone, so that a refused key
    /// is refused once. A refused key ends the fetching, and so does the end of the surrounding task; every order that
    /// was not fetched is then handed over with the reason.
    ///
    /// Of long answers no more than one is held at a time, so that many endless ones take no more memory than one: an
    /// answer that turns out to be long before its turn is dropped, and fetched again once it is handed over next.
    ///
    /// - Parameters:
    ///   - orders: the orders.
    ///   - includingArchived: whether archived reissues are asked for.
    ///   - take: takes each order once.
    /// - Returns: what was said of the orders that were not fetched because the fetching ended; nil where it did not.
    @discardableResult
    public func sweep(
        _ orders: [OrderID], includingArchived: Bool = false, take: (SweptOrder) async -> Void
    ) async -> CertCentralError? {
        var seen: Set<OrderID> = []
        let orders = orders.filter { seen.insert($0).inserted }
        var waiting = WaitingAnswers()
        var postponed: Set<Int> = []
        return await withTaskGroup(of: Fetched.self, returning: CertCentralError?.self) { group in
            var next = 0
            var running = 0
            var handedOver = 0
            var ending: CertCentralError?
            var width = 1
            while handedOver < orders.count {
                // What is ready goes first: only then is it known which order is next, and may have a long answer.
                if let result = waiting.remove(handedOver) {
                    await take(SweptOrder(order: orders[handedOver], result: result))
                    handedOver += 1
                    continue
                }
                if ending == nil, running < width, postponed.remove(handedOver) != nil {
                    let position = handedOver
                    group.addTask {
                        await fetched(orders[position], at: position, includingArchived, isNext: true)
                    }
                    running += 1
                }
                while ending == nil, next < orders.count, running < width,
                    next - handedOver < width * Self.lookahead, running == 0 || waiting.size < Self.largestWaitingSize
                {
                    let position = next
                    let isNext = position == handedOver
                    group.addTask {
                        await fetched(orders[position], at: position, includingArchived, isNext: isNext)
                    }
                    next += 1
                    running += 1
                }
                if let ending, handedOver >= next || running == 0 {
                    await take(SweptOrder(order: orders[handedOver], result: .failure(ending)))
                    handedOver += 1
                } else if let fetched = await group.next() {
                    running -= 1
                    width = limits.concurrency
                    if ending == nil, let end = Self.end(after: fetched.result) {
                        ending = end
                        group.cancelAll()
                    }
                    if fetched.isTooLongForNow {
                        postponed.insert(fetched.position)
                    } else {
                        waiting.insert(fetched.position, Self.outcome(fetched.result, ending: ending))
                    }
                } else {
                    break
                }
            }
            return ending
        }
    }

    /// What became of one order, which may have a long answer where it is handed over next.
    private func fetched(
        _ order: OrderID, at position: Int, _ includingArchived: Bool, isNext: Bool
    ) async -> Fetched {
        let isBounded = !isNext && limits.bodySize > Self.largestBodyBeside
        var client = self
        if isBounded { client.limits.bodySize = Self.largestBodyBeside }
        do throws(CertCentralError) {
            let answer = try await client.reissuesAnswer(of: order, includingArchived: includingArchived)
            return Fetched(position: position, result: .success(answer), isTooLongForNow: false)
        } catch {
            return Fetched(
                position: position, result: .failure(error), isTooLongForNow: isBounded && error.kind == .tooLarge)
        }
    }

    /// What is said of the orders that are not fetched any more; nil where the sweep goes on.
    private static func end(after result: Result<ReissuesAnswer, CertCentralError>) -> CertCentralError? {
        if Task.isCancelled { return CertCentralError(.io, "not fetched: interrupted") }
        guard case .failure(let error) = result, error.kind == .auth else { return nil }
        return CertCentralError(.auth, "not fetched, since the API key was refused")
    }

    /// A request that was cut off because the sweep ends says why it ends.
    private static func outcome(
        _ result: Result<ReissuesAnswer, CertCentralError>, ending: CertCentralError?
    ) -> Result<ReissuesAnswer, CertCentralError> {
        if let ending, case .failure(let error) = result, error.kind == .io { return .failure(ending) }
        return result
    }
}

/// What became of one order.
private struct Fetched {
    let position: Int
    let result: Result<ReissuesAnswer, CertCentralError>
    /// Whether the answer may be taken once no other is held beside it.
    let isTooLongForNow: Bool
}

/// Answers that came before their turn.
private struct WaitingAnswers {
    private var results: [Int: Result<ReissuesAnswer, CertCentralError>] = [:]
    /// How many bytes they hold.
    private(set) var size = 0

    mutating func insert(_ position: Int, _ result: Result<ReissuesAnswer, CertCentralError>) {
        results[position] = result
        size += Self.size(of: result)
    }

    mutating func remove(_ position: Int) -> Result<ReissuesAnswer, CertCentralError>? {
        guard let result = results.removeValue(forKey: position) else { return nil }
        size -= Self.size(of: result)
        return result
    }

    private static func size(of result: Result<ReissuesAnswer, CertCentralError>) -> Int {
        if case .success(let answer) = result { answer.body.count } else { 0 }
    }
}
