// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
import CertCentralStandIn
import NIOCore
import NIOPosix
import NIOSSL

/// A client that shows an answer as the bytes that came.
enum RawClient {
    /// What came on a connection.
    struct Received {
        var octets: [UInt8] = []
        /// Why the connection ended, where it did not end in good order.
        var fault: (any Error)?

        var text: String { String(decoding: octets, as: UTF8.self) }
        var status: Int? { text.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
        var body: [UInt8] {
            octets.firstRange(of: Array("\r\n\r\n".utf8)).map { Array(octets[$0.upperBound...]) } ?? []
        }
    }

    /// Sends a GET and reads until the connection ends or enough came.
    static func get(
        _ path: String, from standIn: StandIn, key: String? = StandInAccount.throwAwayKey, fields: String = "",
        limit: Int = 4 << 20
    ) async throws -> Received {
        let keyField = key.map { "X-DC-DEVKEY: \($0)\r\n" } ?? ""
        return try await send(
            "GET /services/v2\(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(keyField)\(fields)\r\n",
            to: standIn.port, trusting: standIn.authority, limit: limit)
    }

    /// Sends bytes and reads until the connection ends or enough came.
    static func send(
        _ request: String, to port: Int, trusting authority: [UInt8]? = nil, limit: Int = 4 << 20
    ) async throws -> Received {
        let context = try authority.map { pem in
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.minimumTLSVersion = .tlsv12
            configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(pem))
            return try NIOSSLContext(configuration: configuration)
        }
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: context, serverHostname: "localhost"))
                    }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        var received = Received()
        do {
            received.octets = try await channel.executeThenClose { inbound, outbound in
                try await outbound.write(ByteBuffer(string: request))
                var octets: [UInt8] = []
                do {
                    for try await piece in inbound {
                        octets += piece.readableBytesView
                        if octets.count >= limit { break }
                    }
                } catch {
                    received.fault = error
                }
                return octets
            }
        } catch {
            received.fault = received.fault ?? error
        }
        return received
    }
}
#endif
