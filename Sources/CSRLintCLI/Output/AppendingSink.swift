// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLintReporters
internal import Foundation

/// Writes behind what a file holds already.
final class AppendingSink: ReportSink {
    private let handle: FileHandle

    init(path: String) throws {
        if FileSystem().resolvedKind(of: path) == nil { try Data().write(to: URL(filePath: path)) }
        handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seekToEnd()
    }

    func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }
}
#endif
