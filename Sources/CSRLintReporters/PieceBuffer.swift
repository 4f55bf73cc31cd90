// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Collects output and passes it on in pieces, so that a report of any length needs the memory of one entry. Without a
/// sink it only collects.
struct PieceBuffer {
    /// The size from which a piece is passed on.
    static let pieceSize = 64 << 10

    private let sink: (any ReportSink)?
    /// What has been collected and not passed on.
    private(set) var bytes: [UInt8] = []

    init(sink: (any ReportSink)? = nil) {
        self.sink = sink
        bytes.reserveCapacity(Self.pieceSize + Self.pieceSize / 4)
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ octets: [UInt8]) { bytes.append(contentsOf: octets) }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(repeating byte: UInt8, count: Int) {
        bytes.append(contentsOf: repeatElement(byte, count: count))
    }

    /// Passes on what has been collected once it is worth a piece; called between entries.
    mutating func drain() throws {
        if bytes.count >= Self.pieceSize { try finish() }
    }

    /// Passes on what has been collected.
    mutating func finish() throws {
        guard let sink, !bytes.isEmpty else { return }
        try sink.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
