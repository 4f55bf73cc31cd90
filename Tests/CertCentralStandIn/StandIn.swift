// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import NIOCore

/// A server that answers as CertCentral does, on this machine, over real sockets.
///
/// Any number of them may run side by side: each has a port, a log and keys of its own.
public final class StandIn: Sendable {
    /// Where the API is: what `--base-url` takes.
    public let baseURL: String
    /// The port.
    public let port: Int
    /// The certificate, in PEM, of the authority behind the server's; nil without TLS.
    public let authority: [UInt8]?
    /// A file with it, which lasts until the server stops: what `--ca-file` takes.
    public let authorityFile: String?

    private let log: RequestLog
    private let issuer: CertificateIssuer
    private let listener: Listener

    private init(
        listener: Listener, authority: (pem: [UInt8], file: String)?, log: RequestLog, issuer: CertificateIssuer
    ) {
        port = listener.port
        // A name, since names are what certificates are for; an address, since it needs no look-up.
        baseURL = (authority == nil ? "http://127.0.0.1" : "https://localhost") + ":\(port)" + StandInAPI.root
        self.authority = authority?.pem
        authorityFile = authority?.file
        self.log = log
        self.issuer = issuer
        self.listener = listener
    }

    deinit {
        listener.cancel()
        let issuer = issuer
        Task { await issuer.remove() }
    }

    /// The requests so far, in the order in which they came.
    public var requests: [StandInRequest] { log.requests }

    /// How many connections were accepted so far; with TLS, also those whose handshake failed.
    public var connectionCount: Int { log.connectionCount }

    /// Starts a server on the loopback address.
    ///
    /// - Parameters:
    ///   - account: what it knows; without one, the documented example and a few orders more.
    ///   - faults: which requests it answers wrongly, and how.
    ///   - tls: whether it encrypts, and what is wrong with that.
    ///   - port: the port; 0 for any.
    /// - Returns: the server, which already listens.
    /// - Throws: why it cannot listen, or make certificates.
    public static func start(
        account: StandInAccount? = nil, faults: StandInFaults = StandInFaults(), tls: StandInTLS? = nil, port: Int = 0
    ) async throws -> StandIn {
        let issuer = CertificateIssuer()
        do {
            let context = try await tls.asyncMap { try await issuer.context(for: $0) }
            let authority = try await tls.asyncMap { _ in try await issuer.authority() }
            let log = RequestLog()
            let api = StandInAPI(account: try account ?? .standard(), issuer: issuer)
            let listener = try await Listener(port: port, tls: context) { connection in
                await StandInConnection(
                    channel: connection.channel, number: log.countConnection(), api: api, faults: faults, log: log
                ).serve(connection)
            }
            return StandIn(listener: listener, authority: authority, log: log, issuer: issuer)
        } catch {
            await issuer.remove()
            throw error
        }
    }

    /// Closes all connections and deletes all files; answers once that is done.
    public func stop() async {
        await listener.stop()
        await issuer.remove()
    }
}

extension Optional {
    fileprivate func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result) async rethrows -> Result? {
        switch self {
        case .some(let value): try await transform(value)
        case nil: nil
        }
    }
}
#endif
