// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Synchronization

/// A transport that answers as it is told to, and remembers what it was asked.
final class ScriptedTransport: Transport {
    typealias Answer = @Sendable (_ url: String, _ number: Int) async throws(TransportError) -> TransportResponse

    /// A request.
    struct Request {
        let url: String
        let instant: Duration
        let timeout: Duration
        let maximumBodySize: Int
        let hasKey: Bool
    }

    private let clock: any PaceClock
    private let answer: Answer
    private let log = Mutex<[Request]>([])

    /// Takes what answers a request by its address and how often that was asked for, from 1.
    init(clock: any PaceClock, _ answer: @escaping Answer) {
        self.clock = clock
        self.answer = answer
    }

    var requests: [Request] { log.withLock { $0 } }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let entry = Request(
            url: request.url, instant: clock.now, timeout: request.timeout, maximumBodySize: request.maximumBodySize,
            hasKey: request.apiKey != nil)
        let number = log.withLock { log in
            log.append(entry)
            return log.count { $0.url == request.url }
        }
        let response = try await answer(request.url, number)
        guard response.body.count <= request.maximumBodySize else {
            throw TransportError(CertCentralError(.tooLarge, "too large"), isTransient: false)
        }
        return response
    }

    static let none = TransportResponse(status: 200, body: Array(#"{"certificates":[]}"#.utf8))

    static func error(_ status: Int, _ code: String, headers: [(name: String, value: String)] = []) -> TransportResponse
    {
        let body = #"{"errors":[{"code":"\#(code)","message":"no"}]}"#
        return TransportResponse(status: status, headers: headers, body: Array(body.utf8))
    }

    static let invalidKey = error(403, "access_denied|access_denied_invalid_key")
}

extension CertCentralClient {
    /// A client over a scripted transport.
    static func scripted(
        clock: HurriedClock = HurriedClock(), concurrency: Int = 4, fraction: Double = 1, tries: Int = 5,
        _ answer: @escaping ScriptedTransport.Answer
    ) throws -> (client: CertCentralClient, transport: ScriptedTransport) {
        let transport = ScriptedTransport(clock: clock, answer)
        let client = CertCentralClient(
            apiKey: try APIKey("secret-key-of-a-test"), baseURL: .us, transport: transport,
            limits: ClientLimits(retries: RetryPolicy(tries: tries), concurrency: concurrency), clock: clock,
            fraction: { fraction })
        return (client, transport)
    }
}
