// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation
internal import NIOCore
internal import NIOSSL

/// One connection: reads requests, answers each, and does to the socket what a fault asks for.
struct StandInConnection: Sendable {
    let channel: any Channel
    let number: Int
    let api: StandInAPI
    let faults: StandInFaults
    let log: RequestLog

    /// Serves the connection until either side ends it.
    func serve(_ connection: Listener.Connection) async {
        // The other side leaving, at whatever point, is no news here.
        try? await connection.executeThenClose { inbound, _ in
            var reader = PieceReader(inbound)
            while let octets = try await reader.head() {
                guard let request = RequestHead(octets), !request.announcesBody else {
                    try await send(
                        HTTPAnswer.error(400, "bad_request_format", "No request.").with("connection", "close").wire,
                        &reader)
                    return
                }
                guard try await send(answer(request), &reader) else { return }
                if request.value(of: "connection")?.lowercased() == "close" { return }
            }
        }
    }

    private func answer(_ request: RequestHead) async -> WireAnswer {
        let fault = log.record(
            request, key: api.keyVerdict(request), connection: number, fault: faults.fault(order:number:))
        let answer = await api.answer(request)
        return fault.map { $0.wire(.init(request: request, answer: answer)) } ?? answer.wire
    }

    /// Does what an answer consists of; false once the connection is to end.
    @discardableResult
    private func send(_ answer: WireAnswer, _ reader: inout PieceReader) async throws -> Bool {
        for step in answer.steps {
            switch step {
            case .send(let octets): try await write(octets)
            case .repeat(let octets, let times):
                var count = 0
                while count < times ?? Int.max {
                    try await write(octets)
                    count += 1
                }
            case .drip(let octets, let pause):
                for octet in octets {
                    try await write([octet])
                    try await Task.sleep(for: pause)
                }
            case .silence:
                while try await reader.next() != nil {}
                return false
            case .close: return false
            case .reset:
                // To linger for no time is to reset (Stevens, UNIX Network Programming, 7.5).
                if let socket = channel as? any SocketOptionProvider {
                    try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
                }
                try await closeBelowTLS()
                return false
            }
        }
        return true
    }

    /// Closes the socket without the farewell that TLS would send and wait for.
    private func closeBelowTLS() async throws {
        let channel = channel
        try await channel.eventLoop.submit {
            let context = try? channel.pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self)
            context?.close(promise: nil)
        }.get()
    }

    /// Answers once the bytes are with the operating system, so that an endless answer takes no memory here.
    private func write(_ octets: [UInt8]) async throws {
        try Task.checkCancellation()
        try await channel.writeAndFlush(ByteBuffer(bytes: octets))
    }
}
#endif
