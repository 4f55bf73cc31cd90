// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// A transport over HTTP/1.1 and TLS 1.2 or later.
///
/// It follows no redirect, since a redirect would carry the key to another host; bounds the whole exchange in time, and
/// the body in size before and after decompression; and takes only codings that it can undo.
public final class HTTPTransport: Transport {
    private let client: HTTPClient
    private let diagnosis: TLSDiagnosis
    private let configuration: Configuration

    /// The most bytes that are read of the body of an answer other than a success, which is for a message at most.
    private static let maximumErrorBodySize = 64 << 10

    /// Opens no connection yet.
    ///
    /// - Throws: `io` where the trust roots hold no certificate.
    public init(_ configuration: Configuration = Configuration()) throws(CertCentralError) {
        let tls = try configuration.tlsConfiguration()
        self.configuration = configuration
        diagnosis = TLSDiagnosis(tls)
        client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: configuration.clientConfiguration(tls))
    }

    deinit {
        // The client holds on to itself until its connections are closed.
        client.shutdown { _ in }
    }

    /// Sends a request and reads its answer to the end.
    ///
    /// - Throws: why there is no answer.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let timeout = request.timeout
        let outcome = await withTaskGroup(of: Result<TransportResponse, TransportError>?.self) { group in
            group.addTask { await self.outcome(of: request) }
            group.addTask {
                // The deadline of the client ends with the head of the answer; this one covers the body too.
                try? await Task.sleep(for: timeout)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        guard let outcome else {
            if Task.isCancelled { throw .interrupted }
            throw TransportError(
                CertCentralError(.timeout, "no whole answer within the limit of \(timeout.seconds) s a try"),
                isTransient: true)
        }
        return try outcome.get()
    }

    private func outcome(of request: TransportRequest) async -> Result<TransportResponse, TransportError> {
        do {
            return .success(try await exchange(request))
        } catch let error as TransportError {
            return .failure(error)
        } catch {
            if Task.isCancelled { return .failure(.interrupted) }
            if let fault = TLSFault(error) {
                return .failure(
                    await diagnosis.error(for: fault, url: request.url, isProxied: configuration.proxy != nil))
            }
            return .failure(TransportError(error, configuration))
        }
    }

    private func exchange(_ request: TransportRequest) async throws -> TransportResponse {
        var message = HTTPClientRequest(url: request.url)
        message.headers.add(name: "User-Agent", value: configuration.userAgent)
        message.headers.add(name: "Accept", value: request.accept)
        if let key = request.apiKey { message.headers.add(name: "X-DC-DEVKEY", value: key.headerValue) }
        // The limit of a try is kept above, and ends the wait for the head first.
        let answer = try await client.execute(message, timeout: TimeAmount(request.timeout + .seconds(1)))
        let status = Int(answer.status.code)
        let isSuccess = (200...299).contains(status)
        let coding = ContentCoding(answer.headers["Content-Encoding"], without: request.apiKey)
        if isSuccess, let unknown = coding.unknown {
            throw TransportError(
                CertCentralError(
                    .badShape, "the answer is in a coding that cannot be undone: Content-Encoding \(unknown)",
                    httpStatus: status),
                isTransient: false)
        }
        let headers = answer.headers.map { (name: $0.name, value: $0.value) }
        var body: [UInt8] = []
        let limit = isSuccess ? request.maximumBodySize : min(request.maximumBodySize, Self.maximumErrorBodySize)
        // An array that grows is for a moment there twice.
        if isSuccess, let size = answer.headers.first(name: "Content-Length").flatMap({ Int($0) }), size > 0 {
            body.reserveCapacity(min(size, limit))
        }
        for try await piece in answer.body {
            guard piece.readableBytes <= limit - body.count else {
                // What follows in an answer that is an error anyway is of no use.
                if !isSuccess { break }
                throw TransportError.tooLarge(limit)
            }
            body.append(contentsOf: piece.readableBytesView)
        }
        return TransportResponse(status: status, headers: headers, body: coding.unknown == nil ? body : [])
    }
}
#endif
