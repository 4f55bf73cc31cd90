// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import FoundationEssentials
internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// Finds out why the certificate of a server is not accepted.
///
/// The library says only that it is not; so the server is asked for its certificate once more, without any request, and
/// the connection is dropped before anything could be sent over it.
struct TLSDiagnosis: Sendable {
    private let tls: TLSConfiguration
    private static let timeout = TimeAmount.seconds(5)

    init(_ tls: TLSConfiguration) { self.tls = tls }

    /// The error for a fault, with its cause in words.
    func error(for fault: TLSFault, url: String, isProxied: Bool) async -> TransportError {
        var isTransient = false
        let message: String
        switch fault {
        case .wrongHost: message = "the certificate of the server is for another host"
        case .untrusted: message = await reasonForMistrust(url: url, isProxied: isProxied)
        case .oldProtocol: message = "the server offers no TLS of version 1.2 or later"
        case .noTLS: message = "the server does not speak TLS on this port"
        case .closed:
            message = "the connection was closed during the TLS handshake"
            isTransient = true
        case .other: message = "the TLS handshake failed"
        }
        return TransportError(
            CertCentralError(isTransient ? .network : .tls, message), isTransient: isTransient)
    }

    private func reasonForMistrust(url: String, isProxied: Bool) async -> String {
        let unknown = "the certificate of the server is not trusted"
        // Behind a proxy the server cannot be asked directly.
        guard !isProxied, let chain = await chain(url: url), let leaf = chain.first else { return unknown }
        let now = Int(Date().timeIntervalSince1970)
        if leaf.notValidBefore > now { return "the certificate of the server is not yet valid" }
        if leaf.notValidAfter < now { return "the certificate of the server has expired" }
        if let der = try? leaf.toDERBytes(), CertificateNames(der: der)?.isSelfIssued ?? false {
            return "\(unknown): it is self-signed"
        }
        return "\(unknown): no trusted authority has signed it (see --ca-file)"
    }

    private func chain(url: String) async -> [NIOSSLCertificate]? {
        guard let url = URL(string: url), let host = url.host else { return nil }
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let promise = loop.makePromise(of: [NIOSSLCertificate].self)
        let connection = ClientBootstrap(group: loop).connectTimeout(Self.timeout).channelInitializer { channel in
            loop.makeCompletedFuture {
                let handler = try NIOSSLClientHandler(
                    context: NIOSSLContext(configuration: tls), serverHostname: isAddress(host) ? nil : host,
                    customVerificationCallback: { chain, verdict in
                        promise.succeed(chain)
                        verdict.succeed(.failed)
                    })
                try channel.pipeline.syncOperations.addHandler(handler)
            }
        }.connect(host: host, port: url.port ?? 443)
        let deadline = loop.scheduleTask(in: Self.timeout) { promise.fail(ChannelError.connectTimeout(Self.timeout)) }
        connection.whenFailure { promise.fail($0) }
        connection.whenSuccess { $0.closeFuture.whenComplete { _ in promise.fail(ChannelError.alreadyClosed) } }
        let chain = try? await promise.futureResult.get()
        deadline.cancel()
        connection.whenSuccess { $0.close(promise: nil) }
        return chain
    }

    private func isAddress(_ host: String) -> Bool {
        (try? SocketAddress(ipAddress: host.trimmingBrackets, port: 0)) != nil
    }
}

extension String {
    fileprivate var trimmingBrackets: String {
        hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
    }
}
#endif
