// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression
internal import NIOPosix

extension TransportError {
    static let interrupted = TransportError(
        CertCentralError(.io, "interrupted before the answer was there"), isTransient: false)

    static func tooLarge(_ limit: Int) -> TransportError {
        TransportError(
            CertCentralError(.tooLarge, "the answer has more than the limit of \(limit) bytes"), isTransient: false)
    }

    /// A header without end, or chunks so small that most of what comes is their lengths.
    private static let endless = TransportError(
        CertCentralError(.tooLarge, "the answer has more header or framing than any whole answer"), isTransient: false)

    /// Sorts what the HTTP client throws.
    ///
    /// No text of the error is shown but the fixed short ones: others may repeat header fields.
    init(_ error: any Error, _ configuration: HTTPTransport.Configuration) {
        switch error {
        case let error as HTTPClientError: self.init(client: error, configuration)
        case let error as NIOConnectionError: self.init(connection: error, configuration)
        case let error as ChannelError: self.init(channel: error, configuration)
        case let error as IOError: self.init(system: error)
        case let error as HTTPParserError: self.init(parser: error)
        case is WireLimit.Exceeded: self = .endless
        case NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge(configuration.maximumBodySize)
        case let error as NIOHTTPDecompression.ExtraDecompressionError where error == .truncatedData:
            self.init(broken: "the compressed answer ends too early")
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            self.init(malformed: "the compressed answer is damaged")
        default: self.init(malformed: "the connection failed (\(type(of: error)))")
        }
    }

    /// The connection broke; the next one may hold.
    private init(broken message: String) { self.init(CertCentralError(.network, message), isTransient: true) }

    /// What came is wrong in a way that will not change.
    private init(malformed message: String) { self.init(CertCentralError(.network, message), isTransient: false) }

    private init(timeout message: String) { self.init(CertCentralError(.timeout, message), isTransient: true) }

    private init(noConnectionWithin limit: Duration) {
        self.init(timeout: "no connection within the limit of \(limit.seconds) s")
    }

    private init(client error: HTTPClientError, _ configuration: HTTPTransport.Configuration) {
        switch error {
        case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .httpProxyHandshakeTimeout:
            self.init(noConnectionWithin: configuration.connectTimeout)
        case .readTimeout:
            // The client counts what comes from the whole head on, however much of a head has come.
            self.init(
                timeout: "no whole head of an answer, or nothing more of it, within the limit of "
                    + "\(configuration.idleTimeout.seconds) s")
        case .deadlineExceeded: self.init(timeout: "no answer within the limit of a try")
        case .remoteConnectionClosed, .uncleanShutdown:
            self.init(broken: "the connection was closed before the answer was whole")
        case .proxyAuthenticationRequired: self.init(malformed: "the proxy asks for a name and a password")
        case .invalidProxyResponse: self.init(malformed: "the proxy refuses the connection")
        default: self.init(malformed: "no valid HTTP: \(error.shortDescription)")
        }
    }

    private init(connection error: NIOConnectionError, _ configuration: HTTPTransport.Configuration) {
        if error.connectionErrors.isEmpty {
            self.init(malformed: "the host name \(error.host) does not resolve")
        } else if error.connectionErrors.contains(where: { ($0.error as? ChannelError)?.isConnectTimeout ?? false }) {
            self.init(noConnectionWithin: configuration.connectTimeout)
        } else {
            let reasons = error.connectionErrors.compactMap { ($0.error as? IOError)?.words }
            let reason = reasons.first ?? "the connection failed"
            self.init(malformed: "\(error.host) port \(error.port): \(reason)")
        }
    }

    private init(channel error: ChannelError, _ configuration: HTTPTransport.Configuration) {
        if error.isConnectTimeout {
            self.init(noConnectionWithin: configuration.connectTimeout)
        } else {
            self.init(broken: "the connection was closed before the answer was whole")
        }
    }

    private init(system error: IOError) {
        switch error.errnoCode {
        case ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EACCES, EPERM: self.init(malformed: error.words)
        default: self.init(broken: error.words)
        }
    }

    private init(parser error: HTTPParserError) {
        switch error {
        case .invalidEOFState, .closedConnection: self.init(broken: "the answer ends too early")
        case .headerOverflow: self = .endless
        default: self.init(malformed: "no valid HTTP: \(error)")
        }
    }
}

extension ChannelError {
    fileprivate var isConnectTimeout: Bool {
        if case .connectTimeout = self { true } else { false }
    }
}

extension IOError {
    /// The fault in the words that people know.
    fileprivate var words: String {
        switch errnoCode {
        case ECONNREFUSED: "connection refused"
        case ECONNRESET, EPIPE: "the connection was reset"
        case ETIMEDOUT: "the connection timed out"
        case EHOSTUNREACH, ENETUNREACH: "the network or host is unreachable"
        default: "the connection failed (errno \(errnoCode))"
        }
    }
}
#endif
