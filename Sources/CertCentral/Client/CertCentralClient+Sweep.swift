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

    /// Fetches the reissues of orders side by side, and hands them over one after another in the order asked for.
    ///
    /// An order that is named twice is fetched and handed over once. The first request goes alone, so that a refused key
    /// is refused once. A refused key ends the fetching, and so does the end of the surrounding task; every order that
    /// was not fetched is then handed over with the reason.
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
        return await withTaskGroup(
            of: (Int, Result<ReissuesAnswer, CertCentralError>).self, returning: CertCentralError?.self
        ) { group in
            var next = 0
            var running = 0
            var handedOver = 0
            var ending: CertCentralError?
            var width = 1
            while handedOver < orders.count {
                while ending == nil, next < orders.count, running < width,
                    next - handedOver < width * Self.lookahead, running == 0 || waiting.size < Self.largestWaitingSize
                {
                    let position = next
                    let order = orders[position]
                    group.addTask { (position, await outcome(of: order, includingArchived: includingArchived)) }
                    next += 1
                    running += 1
                }
                if let result = waiting.remove(handedOver) {
                    await take(SweptOrder(order: orders[handedOver], result: result))
                    handedOver += 1
                } else if let ending, handedOver >= next || running == 0 {
                    await take(SweptOrder(order: orders[handedOver], result: .failure(ending)))
                    handedOver += 1
                } else if let (position, result) = await group.next() {
                    running -= 1
                    width = limits.concurrency
                    if ending == nil, let end = Self.end(after: result) {
                        ending = end
                        group.cancelAll()
                    }
                    waiting.insert(position, Self.outcome(result, ending: ending))
                } else {
                    break
                }
            }
            return ending
        }
    }

    private func outcome(
        of order: OrderID, includingArchived: Bool
    ) async -> Result<ReissuesAnswer, CertCentralError> {
        do throws(CertCentralError) {
            return .success(try await reissuesAnswer(of: order, includingArchived: includingArchived))
        } catch {
            return .failure(error)
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
