// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Asks CertCentral, at its pace, and only ever with GET.
///
/// All copies of a client share the pace, and should share it with everything else that uses the same key.
public struct CertCentralClient: Sendable {
    /// Where the API is.
    public let baseURL: BaseURL
    /// What the client allows itself and the server.
    public internal(set) var limits: ClientLimits

    let apiKey: APIKey
    let clock: any PaceClock
    private let transport: any Transport
    private let limiter: RateLimiter
    private let fraction: @Sendable () -> Double

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - apiKey: the key; one that may only read is enough.
    ///   - baseURL: where the account is.
    ///   - transport: what carries requests.
    ///   - limits: what the client allows itself and the server.
    ///   - clock: the time by which it waits.
    public init(
        apiKey: APIKey, baseURL: BaseURL = .us, transport: any Transport, limits: ClientLimits = ClientLimits(),
        clock: any PaceClock
    ) {
        self.init(
            apiKey: apiKey, baseURL: baseURL, transport: transport, limits: limits, clock: clock,
            fraction: { Double.random(in: 0...1) })
    }

    package init(
        apiKey: APIKey, baseURL: BaseURL, transport: any Transport, limits: ClientLimits, clock: any PaceClock,
        fraction: @escaping @Sendable () -> Double
    ) {
        self.apiKey = apiKey
        self.baseURL = baseURL
        self.transport = transport
        self.limits = limits
        self.clock = clock
        self.fraction = fraction
        limiter = RateLimiter(clock: clock)
    }

    /// The reissues of an order.
    ///
    /// - Throws: why there is no list; an empty list says that there are no reissues.
    public func reissues(
        of order: OrderID, includingArchived: Bool = false
    ) async throws(CertCentralError) -> ReissueList {
        try await reissuesAnswer(of: order, includingArchived: includingArchived).reissues
    }

    /// The reissues of an order, and the answer that they stand in.
    ///
    /// - Throws: as `reissues(of:includingArchived:)`.
    public func reissuesAnswer(
        of order: OrderID, includingArchived: Bool = false
    ) async throws(CertCentralError) -> ReissuesAnswer {
        let endpoint = Endpoint.reissues(order, includingArchived: includingArchived)
        let response = try await answer(to: endpoint)
        return try decoded(response) { body throws(CertCentralError) in
            ReissuesAnswer(body: body, reissues: try ReissueList(json: body), date: response.date)
        }
    }

    /// The duplicates of an order.
    ///
    /// - Throws: why there is no list.
    public func duplicates(
        of order: OrderID, includingArchived: Bool = false
    ) async throws(CertCentralError) -> DuplicateList {
        try await decoded(.duplicates(order, includingArchived: includingArchived)) { body throws(CertCentralError) in
            try DuplicateList(json: body)
        }
    }

    /// An order and its primary certificate.
    ///
    /// - Throws: why there is no answer.
    public func order(_ reference: OrderReference) async throws(CertCentralError) -> OrderInfo {
        try await decoded(.order(reference)) { body throws(CertCentralError) in try OrderInfo(json: body) }
    }

    /// A certificate and its chain, in PEM.
    ///
    /// - Throws: why there is none.
    public func certificate(
        _ id: Int64, format: CertificateFormat = .pemNoRoot
    ) async throws(CertCentralError) -> [UInt8] {
        let begin = Array("-----BEGIN CERTIFICATE-----".utf8)
        return try await decoded(.certificate(id, format)) { body throws(CertCentralError) in
            if let error = try? APIErrorBody(answer: body)?.error { throw error }
            guard body.firstRange(of: begin) != nil else {
                throw CertCentralError(.badShape, "there is no certificate in PEM in the answer")
            }
            return body
        }
    }

    /// Asks who the key belongs to, and how many seconds the clock of this machine is ahead of the server's.
    ///
    /// - Returns: the seconds; nil where the answer has no date.
    /// - Throws: why there is no answer.
    public func userClockSkew() async throws(CertCentralError) -> Int64? {
        let response = try await answer(to: .user)
        _ = try decoded(response) { body throws(CertCentralError) in try UserAnswer(json: body) }
        guard let date = response.date else { return nil }
        return clock.date.secondsSince1970 - date.secondsSince1970
    }

    func page(
        offset: Int, limit: Int, filters: [OrderFilter]
    ) async throws(CertCentralError) -> OrderPage {
        try await decoded(.orders(limit: limit, offset: offset, filters: filters)) { body throws(CertCentralError) in
            try OrderPage(json: body)
        }
    }

    private func decoded<Value>(
        _ endpoint: Endpoint, _ decode: ([UInt8]) throws(CertCentralError) -> Value
    ) async throws(CertCentralError) -> Value {
        try decoded(try await answer(to: endpoint), decode)
    }

    private func decoded<Value>(
        _ response: TransportResponse, _ decode: ([UInt8]) throws(CertCentralError) -> Value
    ) throws(CertCentralError) -> Value {
        do throws(CertCentralError) {
            return try decode(response.body)
        } catch {
            throw error.inAnswer(of: response.status).redacted(apiKey)
        }
    }

    /// Tries until there is an answer of status 200 with a body, as often and as long as the limits allow.
    private func answer(to endpoint: Endpoint) async throws(CertCentralError) -> TransportResponse {
        var spent = Duration.zero
        var number = 1
        while true {
            do throws(CancellationError) { try await limiter.waitForTurn() } catch { throw .interrupted }
            let begin = clock.now
            let failure: (fault: CertCentralError, isTransient: Bool, wait: Duration?)
            do throws(TransportError) {
                // From here on nothing can show the key, whatever a server repeats of the request.
                let response = try await transport.send(request(for: endpoint, spent: spent)).redacted(apiKey)
                guard let fault = AnswerFault(response, from: baseURL, isOrder: endpoint.isOfOrder) else {
                    return response
                }
                failure = (fault.error, fault.isTransient, retryAfter(of: response))
            } catch {
                failure = (error.error, error.isTransient, nil)
            }
            let fault = failure.fault.redacted(apiKey)
            if Task.isCancelled { throw .interrupted }
            let now = clock.now
            let wait = failure.wait ?? limits.retries.delay(afterTry: number, fraction: fraction())
            if fault.kind == .rateLimited {
                // All requests share the key: they pause whether or not this one is tried again.
                await limiter.pause(until: now + min(wait, limits.retries.largestRetryAfter))
            }
            guard failure.isTransient else { throw fault }
            spent += now - begin
            try requireFurtherTry(after: fault, asked: failure.wait, wait: wait, try: number, spent: spent)
            spent += wait
            do throws(CancellationError) { try await clock.sleep(until: now + wait) } catch { throw .interrupted }
            number += 1
        }
    }

    private func request(for endpoint: Endpoint, spent: Duration) -> TransportRequest {
        TransportRequest(
            url: endpoint.url(under: baseURL), apiKey: apiKey, accept: endpoint.accept,
            maximumBodySize: limits.bodySize,
            timeout: min(limits.tryTimeout, max(limits.retries.total - spent, .milliseconds(1))))
    }

    private func retryAfter(of response: TransportResponse) -> Duration? {
        guard let value = response.values(of: "Retry-After").first else { return nil }
        return RetryAfter.wait(value, date: response.date ?? clock.date)
    }

    /// Sees to it that there may be another try after a wait.
    ///
    /// - Throws: that there is no further try, and why.
    private func requireFurtherTry(
        after fault: CertCentralError, asked: Duration?, wait: Duration, try number: Int, spent: Duration
    ) throws(CertCentralError) {
        let policy = limits.retries
        let left = policy.total - spent
        if let asked, asked > policy.largestRetryAfter || asked > left {
            throw CertCentralError(
                .rateLimited,
                "\(fault.message); the server asks for a wait of \(asked.seconds) s, and no more than "
                    + "\(min(policy.largestRetryAfter, max(left, .zero)).seconds) s are waited",
                httpStatus: fault.httpStatus)
        }
        guard number < policy.tries else { throw fault.after(number == 1 ? "1 try" : "\(number) tries") }
        guard wait < left else {
            let limit = "the limit of \(policy.total.seconds) s for one order is used up"
            if fault.kind == .rateLimited { throw fault.after(limit) }
            throw CertCentralError(.timeout, "\(limit): \(fault.message)", httpStatus: fault.httpStatus)
        }
    }
}

/// An answer with the reissues of an order.
public struct ReissuesAnswer: Sendable {
    /// The body as it came, but for the API key, should it have held that.
    public let body: [UInt8]
    /// The reissues in it.
    public let reissues: ReissueList
    /// When it was given, by its `Date`; nil where it has none that can be read.
    public let date: Timestamp?
}

extension TransportResponse {
    /// When the answer was given, by its `Date`.
    fileprivate var date: Timestamp? { values(of: "Date").first.flatMap(Timestamp.init(httpDate:)) }
}

extension Endpoint {
    /// Whether an order is named, which may not exist.
    fileprivate var isOfOrder: Bool {
        switch self {
        case .reissues, .duplicates, .order: true
        case .orders, .certificate, .user: false
        }
    }
}

extension CertCentralError {
    /// The task was cancelled.
    static var interrupted: CertCentralError { CertCentralError(.io, "interrupted before the answer was there") }
}

extension Duration {
    /// The whole seconds, rounded up.
    var seconds: Int64 { components.seconds + (components.attoseconds > 0 ? 1 : 0) }
}
