// csrlint
// SPDX-License-Identifier: Apache-2.0

/// One exchange with the API over HTTP, without a second try.
///
/// A transport sends one GET with the headers `Accept`, `User-Agent` and, where the request has a key, `X-DC-DEVKEY`; of
/// its own it adds `Host`, `Accept-Encoding` for the codings that it undoes, and no other but what HTTP asks for. It
/// follows no redirect, keeps no cookie, and reads no more than it is allowed to.
public protocol Transport: Sendable {
    /// Sends a request and reads its answer to the end.
    ///
    /// - Throws: why there is no answer. An answer of any status is no error.
    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse
}

/// What a transport is asked for.
public struct TransportRequest: Sendable {
    /// The whole address.
    public var url: String
    /// The key, where one is sent.
    public var apiKey: APIKey?
    /// The media type that is asked for.
    public var accept: String
    /// The most bytes of the body, once decompressed.
    public var maximumBodySize: Int
    /// How long the exchange may take, from the first step of the connection to the last byte of the body.
    public var timeout: Duration

    /// Makes a request.
    public init(
        url: String, apiKey: APIKey?, accept: String = "application/json", maximumBodySize: Int, timeout: Duration
    ) {
        self.url = url
        self.apiKey = apiKey
        self.accept = accept
        self.maximumBodySize = maximumBodySize
        self.timeout = timeout
    }
}

/// What a transport gives.
public struct TransportResponse: Sendable {
    /// The status.
    public var status: Int
    /// The header fields in their order, names as they came.
    public var headers: [(name: String, value: String)]
    /// The body, decompressed.
    public var body: [UInt8]

    /// Makes an answer.
    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The values of a header field, whatever the case of its name.
    public func values(of name: String) -> [String] {
        let name = name.lowercased()
        return headers.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

/// Why an exchange gave no answer.
public struct TransportError: Error, Sendable {
    /// What went wrong: `network`, `tls`, `timeout`, `too_large`, `bad_shape`, `io` or `internal`.
    public var error: CertCentralError
    /// Whether another try may fare better.
    public var isTransient: Bool

    /// Makes an error.
    public init(_ error: CertCentralError, isTransient: Bool) {
        self.error = error
        self.isTransient = isTransient
    }
}
