// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// The orders of one input, handed over one after another.
///
/// An answer is read whole. Of one reissue a line no more is held than a few orders at a time, however long the input.
struct SavedOrders {
    /// How many reissues one input may have.
    private static let maximumCount = ReissueList.Limits().recordCount

    let entry: InputList.Entry
    let kind: InputKind?
    /// How much of an input with one reissue a line is read at a time.
    var pieceSize = 4 << 20
    /// Beyond this size an order is not waited for any longer, and handed over in parts.
    var largestPiece = 16 << 20

    /// Hands over the orders in their order, those of a piece of the input together.
    ///
    /// - Parameters:
    ///   - take: takes orders and the size of the bytes that they hold on to.
    ///   - failure: takes what could not be read while the rest goes on.
    /// - Throws: what ends the reading of this input.
    func forEach(
        take: ([LintInput], _ byteCount: Int) -> Void, failure: (CertCentralError) -> Void
    ) throws(CertCentralError) {
        try forEachPiece { saved, byteCount in
            switch saved {
            case .list(let reissues):
                let orderID = reissues.orderID ?? entry.orderID
                take([LintInput(reissues, orderID: orderID, source: entry.source)], byteCount)
            case .lines(let lines):
                let found = LintInput.orders(in: lines, orderID: entry.orderID, source: entry.source)
                take(found.orders, byteCount)
                found.failures.forEach(failure)
            }
        }
    }

    /// Hands over the pieces of the input in their order: an answer as one, lines some orders at a time.
    ///
    /// - Parameter take: takes a piece and its size.
    /// - Throws: what ends the reading of this input.
    func forEachPiece(_ take: (SavedReissues, _ byteCount: Int) -> Void) throws(CertCentralError) {
        var pieces = try InputPieces(entry)
        var bytes: [UInt8] = []
        // The first line tells the kind, so it is read to its end.
        repeat {
            try pieces.read(into: &bytes, upTo: max(pieceSize, bytes.count))
        } while !pieces.isAtEnd && bytes.count < largestPiece && !bytes.contains(UInt8(ascii: "\n"))
        if (kind ?? InputKind.detect(in: bytes)) == .ndjson {
            try forEachOfLines(&bytes, &pieces, take)
            return
        }
        try pieces.read(into: &bytes, upTo: .max)
        switch try SavedReissues(bytes, kind: kind) {
        case .list(let reissues): take(.list(reissues), bytes.count)
        // The first line is longer than what is waited for: the input is held whole.
        case .lines: try forEachOfLines(&bytes, &pieces, take)
        }
    }

    private func forEachOfLines(
        _ bytes: inout [UInt8], _ pieces: inout InputPieces, _ take: (SavedReissues, Int) -> Void
    ) throws(CertCentralError) {
        var firstByte = 0
        var firstLine = 1
        var count = 0
        while !bytes.isEmpty {
            let rest = pieces.isAtEnd ? [] : try takeUnfinishedOrder(from: &bytes, firstByte)
            let lines = try ReissueLines(ndjson: bytes, firstLine: firstLine, firstByte: firstByte)
            take(.lines(lines), bytes.count)
            count += lines.count
            guard count <= Self.maximumCount else {
                throw CertCentralError(.tooLarge, "more than \(Self.maximumCount) records")
            }
            firstLine += bytes.count { $0 == UInt8(ascii: "\n") }
            firstByte += bytes.count
            bytes = rest
            // What goes on is read twice as far, but not much beyond what is waited for.
            try pieces.read(into: &bytes, upTo: max(pieceSize, min(bytes.count, largestPiece + 1 - bytes.count)))
        }
        if count == 0 { throw CertCentralError(.badShape, "there is nothing to read") }
    }

    /// Takes from a piece what may go on after it: a line without its end, and the lines of the order before that, unless
    /// they are more than is waited for.
    private func takeUnfinishedOrder(
        from bytes: inout [UInt8], _ firstByte: Int
    ) throws(CertCentralError) -> [UInt8] {
        let isWaitedFor = bytes.count <= largestPiece
        let unfinished = bytes.removeTail(from: bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
        guard isWaitedFor, let start = try ReissueLines(ndjson: bytes, firstByte: firstByte).startOfLastOrder else {
            return unfinished
        }
        return bytes.removeTail(from: start) + unfinished
    }
}

extension [UInt8] {
    /// Removes what stands from a position on, and gives it back.
    fileprivate mutating func removeTail(from position: Int) -> [UInt8] {
        let tail = Array(self[position...])
        removeSubrange(position...)
        return tail
    }
}
#endif
