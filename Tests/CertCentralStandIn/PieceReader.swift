// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import NIOCore

/// What comes in on a connection: heads first, and then whatever follows.
struct PieceReader {
    private var pieces: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var read: [UInt8] = []

    /// Reads from a connection, which nothing else may read from.
    init(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>) { pieces = inbound.makeAsyncIterator() }

    /// The next head without the empty line at its end; nil at the end of the connection, or where the head never ends.
    mutating func head() async throws -> [UInt8]? {
        while true {
            if let end = read.firstRange(of: Array("\r\n\r\n".utf8)) {
                defer { read.removeSubrange(..<end.upperBound) }
                return Array(read[..<end.lowerBound])
            }
            guard read.count <= RequestHead.maximumSize, let piece = try await pieces.next() else { return nil }
            read += piece.readableBytesView
        }
    }

    /// The next bytes, whatever they are; nil at the end of the connection.
    mutating func next() async throws -> ByteBuffer? {
        guard read.isEmpty else {
            defer { read = [] }
            return ByteBuffer(bytes: read)
        }
        return try await pieces.next()
    }
}
#endif
