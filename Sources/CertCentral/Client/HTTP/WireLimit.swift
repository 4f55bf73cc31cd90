// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import NIOCore
internal import NIOSSL

/// Ends a connection that sends more for one request than any answer within the limits takes.
///
/// The HTTP parser counts the bytes of a header field from its first character on, so that blanks in front of it would
/// be taken in without end.
final class WireLimit: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    /// More was sent than the limit allows.
    struct Exceeded: Error {}

    private let limit: Int
    private var count = 0

    private init(_ limit: Int) { self.limit = limit }

    /// Puts a limit behind the encryption of a connection, where there is one.
    static func install(_ limit: Int, on channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            let encryption = try? pipeline.handler(type: NIOSSLClientHandler.self)
            try pipeline.addHandler(
                WireLimit(limit), position: encryption.map { .after($0) } ?? .first)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let size = unwrapInboundIn(data).readableBytes
        guard size <= limit - count else {
            context.fireErrorCaught(Exceeded())
            context.close(promise: nil)
            return
        }
        count += size
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // A request begins anew.
        count = 0
        context.write(data, promise: promise)
    }
}
#endif
