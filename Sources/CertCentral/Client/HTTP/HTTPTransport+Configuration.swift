// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTPCompression
internal import NIOSSL

extension HTTPTransport {
    /// How a transport connects.
    public struct Configuration: Sendable {
        /// Certificates, in PEM, of the authorities that are trusted in place of those of the system.
        public var trustedAuthorities: [UInt8]?
        /// The proxy that connections go through.
        public var proxy: HTTPProxy?
        /// How long a connection may take, TLS included.
        public var connectTimeout: Duration
        /// How long nothing may come.
        public var idleTimeout: Duration
        /// The most connections at a time.
        public var connectionCount: Int
        /// The most bytes of a body once decompressed.
        public var maximumBodySize: Int
        /// What the client calls itself: printable ASCII.
        public var userAgent: String

        /// Makes a configuration; the times are those that csrlint promises.
        public init(
            trustedAuthorities: [UInt8]? = nil, proxy: HTTPProxy? = nil, connectTimeout: Duration = .seconds(10),
            idleTimeout: Duration = .seconds(15), connectionCount: Int = 4, maximumBodySize: Int = 64 << 20,
            userAgent: String = "csrlint"
        ) {
            self.trustedAuthorities = trustedAuthorities
            self.proxy = proxy
            self.connectTimeout = connectTimeout
            self.idleTimeout = idleTimeout
            self.connectionCount = connectionCount
            self.maximumBodySize = maximumBodySize
            self.userAgent = userAgent
        }

        /// The most that the head and the framing of an answer take beside its body.
        private static let largestOverhead = 4 << 20

        func tlsConfiguration() throws(CertCentralError) -> TLSConfiguration {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.minimumTLSVersion = .tlsv12
            tls.certificateVerification = .fullVerification
            if let trustedAuthorities {
                guard let certificates = try? NIOSSLCertificate.fromPEMBytes(trustedAuthorities), !certificates.isEmpty
                else { throw CertCentralError(.io, "the file of trusted authorities holds no certificate in PEM") }
                tls.trustRoots = .certificates(certificates)
            }
            return tls
        }

        func clientConfiguration(_ tls: TLSConfiguration) -> HTTPClient.Configuration {
            var configuration = HTTPClient.Configuration(
                tlsConfiguration: tls,
                redirectConfiguration: .disallow,
                timeout: .init(connect: TimeAmount(connectTimeout), read: TimeAmount(idleTimeout)),
                proxy: proxy?.clientProxy,
                decompression: .enabled(limit: .size(maximumBodySize))
            )
            configuration.httpVersion = .http1Only
            let wireLimit = maximumBodySize.addingReportingOverflow(Self.largestOverhead)
            configuration.http1_1ConnectionDebugInitializer = {
                WireLimit.install(wireLimit.overflow ? .max : wireLimit.partialValue, on: $0)
            }
            // Tries are counted and spaced out by the client of the API, which has to see each of them.
            configuration.connectionPool.retryConnectionEstablishment = false
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(1, connectionCount)
            return configuration
        }
    }
}

extension HTTPProxy {
    fileprivate var clientProxy: HTTPClient.Configuration.Proxy {
        .server(
            host: host, port: port,
            authorization: credentials.map { .basic(username: $0.username, password: $0.password) })
    }
}

extension TimeAmount {
    /// A duration to the nanosecond.
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self = .seconds(seconds) + .nanoseconds(attoseconds / 1_000_000_000)
    }
}
#endif
