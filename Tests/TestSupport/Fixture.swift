// csrlint
// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// The files below `Fixtures/`.
public enum Fixture {
    /// The folder itself.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The bytes of a file, by its path below the folder.
    public static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: path)))
    }

    /// The names of the files in a folder that end in one of some extensions, sorted.
    public static func names(in folder: String, extensions: Set<String>) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
            .filter { extensions.contains(($0 as NSString).pathExtension) }
            .sorted()
    }
}
