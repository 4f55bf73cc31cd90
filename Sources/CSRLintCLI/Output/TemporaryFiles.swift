// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Foundation
internal import Synchronization

/// The files that are being written, so that an interrupted run leaves none behind.
enum TemporaryFiles {
    private static let paths = Mutex<Set<String>>([])

    static func add(_ path: String) { _ = paths.withLock { $0.insert(path) } }

    static func remove(_ path: String) { _ = paths.withLock { $0.remove(path) } }

    static func deleteAll() {
        for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
    }
}
#endif
