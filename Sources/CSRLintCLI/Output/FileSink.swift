// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLintReporters
internal import Foundation

/// Writes to standard output or to a file that appears whole or not at all.
///
/// A closed standard output (`| head`) swallows the rest quietly. A file is written beside its place and renamed once it
/// is complete, with the permissions of the one that it replaces; a pipe or device is written as it stands.
final class FileSink: ReportSink {
    private let handle: FileHandle
    private let destination: URL?
    private let temporary: URL?
    /// The permissions of the file that is replaced; nil where there is none.
    private let permissions: Int?
    private var isClosed = false

    /// Writes to standard output.
    init() {
        handle = .standardOutput
        destination = nil
        temporary = nil
        permissions = nil
    }

    /// Writes to a file.
    init(path: String) throws {
        let url = URL(filePath: path).resolvingSymlinksInPath()
        switch FileSystem().resolvedKind(of: path) {
        case .special:
            handle = try FileHandle(forWritingTo: URL(filePath: path))
            destination = nil
            temporary = nil
            permissions = nil
        case .folder: throw POSIXError(.EISDIR)
        case .file, .link, nil:
            let name = ".\(url.lastPathComponent).\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
            let beside = url.deletingLastPathComponent().appending(path: name)
            try Data().write(to: beside, options: .withoutOverwriting)
            TemporaryFiles.add(beside.path)
            permissions =
                (try? FileManager.default.attributesOfItem(atPath: url.path))?[.posixPermissions] as? Int
            try Self.set(permissions, of: beside)
            handle = try FileHandle(forWritingTo: beside)
            destination = url
            temporary = beside
        }
    }

    func write(_ bytes: [UInt8]) throws {
        guard !isClosed else { return }
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch  where destination == nil && FileFault.isBrokenPipe(error) {
            isClosed = true
        }
    }

    /// Puts a file in its place.
    func finish() throws {
        guard let destination, let temporary else { return }
        try handle.synchronize()
        try handle.close()
        // `FileManager.replaceItemAt` loses the old file on Linux, and `moveItem` refuses where one is. The atomic write of
        // a mapped file renames too, and takes no memory.
        if FileManager.default.fileExists(atPath: destination.path) {
            try Data(contentsOf: temporary, options: .alwaysMapped).write(to: destination, options: .atomic)
            try Self.set(permissions, of: destination)
            try FileManager.default.removeItem(at: temporary)
        } else {
            try FileManager.default.moveItem(at: temporary, to: destination)
        }
        TemporaryFiles.remove(temporary.path)
    }

    private static func set(_ permissions: Int?, of url: URL) throws {
        guard let permissions else { return }
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: url.path)
    }

    /// Writes a file whole, or leaves the one that is there.
    static func replaceFile(at path: String, with bytes: [UInt8]) throws {
        let sink = try FileSink(path: path)
        do {
            try sink.write(bytes)
            try sink.finish()
        } catch {
            sink.discard()
            throw error
        }
    }

    /// Leaves no trace of a file that could not be written.
    func discard() {
        guard let temporary else { return }
        try? handle.close()
        try? FileManager.default.removeItem(at: temporary)
        TemporaryFiles.remove(temporary.path)
    }
}
#endif
