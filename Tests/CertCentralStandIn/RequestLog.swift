// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Synchronization

/// A request that came.
public struct StandInRequest: Sendable {
    /// What there is to say of a key without repeating it.
    public enum Key: Sendable {
        /// It is the account's.
        case matched
        /// It is another, or comes more than once.
        case wrong
        /// There is none.
        case missing
    }

    /// The method.
    public let method: String
    /// The path and the query.
    public let target: String
    /// The key.
    public let key: Key
    /// The names of the other header fields, in lower case and in their order.
    public let headerNames: [String]
    /// The media types that are asked for.
    public let accept: String?
    /// What the client calls itself.
    public let userAgent: String?
    /// The number of the order that it is about, and of which request for it this is, from 1.
    public let order: Int64?
    /// Which request this is for that order, or for that path where it is about no order, from 1.
    public let number: Int
    /// The connection that it came on, from 1.
    public let connection: Int
    /// When it came.
    public let time: ContinuousClock.Instant
    /// The name of the fault that was answered.
    public let fault: String?
}

/// What a stand-in has seen so far.
final class RequestLog: Sendable {
    private struct State {
        var requests: [StandInRequest] = []
        var counts: [String: Int] = [:]
        var connectionCount = 0
    }

    private let state = Mutex(State())

    /// Counts a connection, and gives its number.
    func countConnection() -> Int {
        state.withLock { state in
            state.connectionCount += 1
            return state.connectionCount
        }
    }

    /// Records a request, the fault for which depends on how many came before it.
    func record(
        _ head: RequestHead, key: StandInRequest.Key, connection: Int,
        fault: (_ order: Int64?, _ number: Int) -> StandInFault?
    ) -> StandInFault? {
        let order = StandInAPI.order(inPath: head.path)
        return state.withLock { state in
            let number = state.counts[order.map(String.init) ?? head.path, default: 0] + 1
            state.counts[order.map(String.init) ?? head.path] = number
            let fault = fault(order, number)
            state.requests.append(
                StandInRequest(
                    method: head.method, target: head.target, key: key,
                    headerNames: head.fields.map { $0.name.lowercased() }.filter { $0 != "x-dc-devkey" },
                    accept: head.value(of: "accept"), userAgent: head.value(of: "user-agent"), order: order,
                    number: number, connection: connection, time: .now, fault: fault?.name))
            return fault
        }
    }

    var requests: [StandInRequest] { state.withLock(\.requests) }
    var connectionCount: Int { state.withLock(\.connectionCount) }
}
#endif
