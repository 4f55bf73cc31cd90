// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// A listening socket on the loopback address, and the connections that came in by it.
struct Listener: Sendable {
    typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// The port.
    let port: Int
    private let work: Task<Void, Never>

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - port: the port; 0 for any.
    ///   - tls: what connections are encrypted with.
    ///   - serve: serves a connection and closes it.
    /// - Throws: why it cannot listen.
    init(
        port: Int = 0, tls: NIOSSLContext? = nil, serve: @escaping @Sendable (Connection) async -> Void
    ) async throws {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
        self.port = server.channel.localAddress?.port ?? 0
        work = Task(executorPreference: ServingThreads.shared) {
            // A listening socket that fails is closed, which those who connect see.
            try? await server.executeThenClose { connections in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await connection in connections { group.addTask { await serve(connection) } }
                }
            }
        }
    }

    /// Begins to close everything.
    func cancel() { work.cancel() }

    /// Closes everything; answers once that is done.
    func stop() async {
        work.cancel()
        await work.value
    }
}
#endif
