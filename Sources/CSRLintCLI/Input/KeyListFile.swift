// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// A file with a list of keys, as `--blocklist` names it.
struct KeyListFile {
    private static let maximumSize = 512 << 20
    private static let maximumMetadataSize = 1 << 20
    private static let metadataName = "badkeysdata.json"
    private let path: String

    /// Reads the lists in files.
    ///
    /// - Throws: a usage error that names the file which cannot be read or is no list of a known kind.
    static func read(_ paths: [String]) throws -> [KeyList] {
        try paths.map { try Self(path: $0).list() }
    }

    private func list() throws -> KeyList {
        let bytes: [UInt8]
        let metadata: [UInt8]?
        do throws(CertCentralError) {
            bytes = try InputReader(maximumSize: Self.maximumSize).bytes(of: .file(path))
            metadata = try self.metadata()
        } catch {
            throw usageError(error.message)
        }
        do throws(KeyListError) {
            return try KeyList(bytes, name: path, metadata: metadata, fileDate: date)
        } catch {
            throw usageError(error.description)
        }
    }

    private func usageError(_ reason: String) -> ValidationError {
        ValidationError("--blocklist \(DisplayText.visible(path)): \(reason).")
    }

    /// What badkeys keeps beside its blocklist; nil where there is nothing.
    private func metadata() throws(CertCentralError) -> [UInt8]? {
        let beside = URL(filePath: path).deletingLastPathComponent().appending(path: Self.metadataName).path
        guard FileSystem().resolvedKind(of: beside) == .file else { return nil }
        return try InputReader(maximumSize: Self.maximumMetadataSize).bytes(of: .file(beside))
    }

    /// When the file was written.
    private var date: Timestamp? {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
        return (attributes?[.modificationDate] as? Date).flatMap {
            Int64(exactly: $0.timeIntervalSince1970.rounded(.down)).map(Timestamp.init(secondsSince1970:))
        }
    }
}
#endif
