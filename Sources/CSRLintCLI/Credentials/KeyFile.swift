// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// A file that holds the API key.
struct KeyFile {
    private let path: String
    private let allowsOthers: Bool
    /// More than a key can have; a device without end is read no further.
    private static let maximumSize = 8_192

    init(path: String, allowsOthers: Bool) {
        self.path = path
        self.allowsOthers = allowsOthers
    }

    /// What the file holds.
    ///
    /// - Throws: `io` where it cannot be read, or can be read by others too. A pipe or device is not asked who may read it.
    func bytes() throws(CertCentralError) -> [UInt8] {
        switch FileSystem().resolvedKind(of: path) {
        case nil: throw CertCentralError(.io, "there is no such file")
        case .folder: throw CertCentralError(.io, "it is a folder")
        case .file where !allowsOthers && isOpen:
            throw CertCentralError(
                .io, "others can read it: chmod 600 it, or accept that with --allow-open-key-file")
        case .file, .link, .special: break
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw CertCentralError(.io, "it cannot be opened")
        }
        return try Self.bytes(of: handle)
    }

    private var isOpen: Bool {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
        // What cannot be told counts as open.
        return (attributes?[.posixPermissions] as? Int).map { $0 & 0o077 != 0 } ?? true
    }

    /// What an open file holds.
    ///
    /// - Throws: `io` where it cannot be read or is longer than a key.
    static func bytes(of handle: FileHandle) throws(CertCentralError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= maximumSize {
            let piece: Data?
            do { piece = try handle.read(upToCount: maximumSize + 1 - bytes.count) } catch {
                throw CertCentralError(.io, FileFault.text(of: error))
            }
            guard let piece, !piece.isEmpty else { return bytes }
            bytes += piece
        }
        throw CertCentralError(.io, "it is longer than any key")
    }
}
#endif
