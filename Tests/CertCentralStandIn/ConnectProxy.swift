// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A proxy that is asked by CONNECT (RFC 9110, 9.3.6), on this machine, and to this machine alone.
public final class ConnectProxy: Sendable {
    /// A request to the proxy.
    public struct Request: Sendable {
        /// The method, which should be CONNECT.
        public let method: String
        /// What it asks to be connected to, as host and port.
        public let target: String
        /// The names of the header fields, in lower case and in their order.
        public let headerNames: [String]
    }

    /// The port.
    public let port: Int

    private let listener: Listener
    private let log: Log

    private final class Log: Sendable {
        let requests = Mutex<[Request]>([])
    }

    private init(listener: Listener, log: Log) {
        self.listener = listener
        self.log = log
        port = listener.port
    }

    deinit { listener.cancel() }

    /// The requests so far.
    public var requests: [Request] { log.requests.withLock { $0 } }

    /// What it was asked to connect to so far.
    public var targets: [String] { requests.map(\.target) }

    /// Starts a proxy.
    ///
    /// - Parameters:
    ///   - authorization: the value of `Proxy-Authorization` that it asks for, as in `Basic dXNlcjpwYXNz`.
    ///   - destination: the port that it connects to whatever it is asked for; without one, the port that is asked
    ///     for, where the host is this machine.
    /// - Returns: the proxy, which already listens.
    /// - Throws: why it cannot listen.
    public static func start(authorization: String? = nil, destination: Int? = nil) async throws -> ConnectProxy {
        let log = Log()
        let listener = try await Listener { connection in
            // Either side leaving, at whatever point, is no news here.
            try? await connection.executeThenClose { inbound, _ in
                var reader = PieceReader(inbound)
                guard let octets = try await reader.head(), let request = RequestHead(octets) else { return }
                log.requests.withLock {
                    $0.append(
                        Request(
                            method: request.method, target: request.target,
                            headerNames: request.fields.map { $0.name.lowercased() }))
                }
                guard request.method == "CONNECT" else {
                    return try await refuse(connection, "405 Method Not Allowed")
                }
                guard authorization == nil || request.value(of: "proxy-authorization") == authorization else {
                    return try await refuse(
                        connection, "407 Proxy Authentication Required", "proxy-authenticate: Basic realm=\"stand-in\"")
                }
                guard let port = destination ?? loopbackPort(request.target),
                    let other = try? await connect(to: port)
                else { return try await refuse(connection, "502 Bad Gateway") }
                try await connection.channel.writeAndFlush(ByteBuffer(string: "HTTP/1.1 200 Connected\r\n\r\n"))
                try await relay(&reader, connection, other)
            }
        }
        return ConnectProxy(listener: listener, log: log)
    }

    /// Closes all connections; answers once that is done.
    public func stop() async { await listener.stop() }

    private static func refuse(_ connection: Listener.Connection, _ status: String, _ field: String? = nil) async throws
    {
        let fields = (field.map { "\($0)\r\n" } ?? "") + "content-length: 0\r\nconnection: close\r\n"
        try await connection.channel.writeAndFlush(ByteBuffer(string: "HTTP/1.1 \(status)\r\n\(fields)\r\n"))
    }

    private static func loopbackPort(_ target: String) -> Int? {
        let parts = target.split(separator: ":")
        guard parts.count == 2, ["localhost", "127.0.0.1"].contains(parts[0]), let port = UInt16(parts[1]) else {
            return nil
        }
        return Int(port)
    }

    private static func connect(to port: Int) async throws -> Listener.Connection {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Listener.Connection(wrappingChannelSynchronously: channel) }
            }
    }

    /// Carries bytes both ways until either side ends.
    private static func relay(
        _ reader: inout PieceReader, _ near: Listener.Connection, _ far: Listener.Connection
    ) async throws {
        let nearChannel = near.channel
        try await far.executeThenClose { inbound, _ in
            let back = Task {
                for try await piece in inbound { try await nearChannel.writeAndFlush(piece) }
                try await nearChannel.close()
            }
            defer { back.cancel() }
            while let piece = try await reader.next() { try await far.channel.writeAndFlush(piece) }
        }
    }
}
#endif
