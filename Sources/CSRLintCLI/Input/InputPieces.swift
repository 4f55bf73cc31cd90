// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// A file or standard input, read piece by piece up to a limit.
struct InputPieces {
    /// The most bytes of one input: 1 GiB.
    static let maximumSize = 1 << 30

    private static let readSize = 1 << 20

    private let handle: FileHandle
    /// The size that the file says it has.
    private let expectedSize: Int?
    private let maximumSize: Int
    private var size = 0
    /// Whether everything was read.
    private(set) var isAtEnd = false

    /// Opens an input.
    ///
    /// - Throws: `io` where it cannot be opened.
    init(_ entry: InputList.Entry, maximumSize: Int = Self.maximumSize) throws(CertCentralError) {
        self.maximumSize = maximumSize
        switch entry {
        case .standardInput:
            handle = .standardInput
            expectedSize = nil
        case .file(let path):
            let resolved = URL(filePath: path).resolvingSymlinksInPath().path
            expectedSize = (try? FileManager.default.attributesOfItem(atPath: resolved))?[.size] as? Int
            guard let handle = FileHandle(forReadingAtPath: path) else {
                throw CertCentralError(.io, "the file cannot be opened")
            }
            self.handle = handle
        }
    }

    /// Reads on until a number of bytes was added, or to the end.
    ///
    /// - Throws: `io` where the input cannot be read or the command is told to stop, `too_large` where it exceeds the
    ///   limit.
    mutating func read(into bytes: inout [UInt8], upTo count: Int) throws(CertCentralError) {
        if count == .max, let expectedSize, expectedSize <= maximumSize { bytes.reserveCapacity(expectedSize) }
        var added = 0
        while added < count, !isAtEnd {
            let piece: Data?
            do {
                piece = try handle.read(upToCount: min(Self.readSize, count - added))
            } catch {
                throw CertCentralError(.io, "the input cannot be read: \(FileFault.text(of: error))")
            }
            guard Interruption.signalNumber == nil else {
                throw CertCentralError(.io, "interrupted before the input was read to its end")
            }
            guard let piece, !piece.isEmpty else {
                isAtEnd = true
                return
            }
            added += piece.count
            size += piece.count
            guard size <= maximumSize else {
                throw CertCentralError(.tooLarge, "more than the limit of \(maximumSize) bytes")
            }
            bytes.append(contentsOf: piece)
        }
    }
}
#endif
