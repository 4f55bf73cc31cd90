// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation
internal import NIOCore
internal import NIOPosix
internal import NIOSSL

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
    private let work: Task<Void, Never>

    private init(
        port: Int, authority: (pem: [UInt8], file: String)?, log: RequestLog, issuer: CertificateIssuer,
        work: Task<Void, Never>
    ) {
        self.port = port
        // A name, since names are what certificates are for; an address, since it needs no look-up.
        baseURL = (authority == nil ? "http://127.0.0.1" : "https://localhost") + ":\(port)" + StandInAPI.root
        self.authority = authority?.pem
        authorityFile = authority?.file
        self.log = log
        self.issuer = issuer
        self.work = work
    }

    deinit { work.cancel() }

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
    public static func start(
        account: StandInAccount? = nil, faults: StandInFaults = StandInFaults(), tls: StandInTLS? = nil, port: Int = 0
    ) async throws -> StandIn {
        let issuer = CertificateIssuer()
        do {
            let context = try await tls.asyncMap { try await issuer.context(for: $0) }
            let authority = try await tls.asyncMap { _ in try await issuer.authority() }
            let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .serverChannelOption(.backlog, value: 256)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .bind(host: "127.0.0.1", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        if let context {
                            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                        }
                        return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                    }
                }
            let log = RequestLog()
            let api = StandInAPI(account: try account ?? .standard(), issuer: issuer)
            let work = Task<Void, Never> {
                try? await server.executeThenClose { connections in
                    try await withThrowingDiscardingTaskGroup { group in
                        for try await connection in connections {
                            let number = log.countConnection()
                            group.addTask {
                                await StandInConnection(
                                    channel: connection.channel, number: number, api: api, faults: faults, log: log
                                ).serve(connection)
                            }
                        }
                    }
                }
            }
            return StandIn(
                port: server.channel.localAddress?.port ?? 0, authority: authority, log: log, issuer: issuer,
                work: work)
        } catch {
            await issuer.remove()
            throw error
        }
    }

    /// Closes all connections and deletes all files; answers once that is done.
    public func stop() async {
        work.cancel()
        await work.value
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
