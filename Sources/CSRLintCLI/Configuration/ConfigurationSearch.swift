// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// Which configuration files hold: one that is named, else the nearest `.csrlint.yaml` from the working directory
/// upwards, and behind it that of the user.
struct ConfigurationSearch {
    static let fileName = ".csrlint.yaml"

    let folder: String
    let variables: [String: String]
    var fileSystem = FileSystem()

    /// The files, the one that counts first.
    ///
    /// - Parameter named: what `--config` says; nil where it is not given.
    /// - Returns: the files.
    /// - Throws: a usage error, for a file too that nobody named and that somebody else may have written: a file can name
    ///   a command that is run.
    func files(named: String?) throws -> [ConfigurationFile] {
        try paths(named: named).map { path in
            guard named != nil || fileSystem.isOwn(path) else {
                throw ValidationError(
                    "\(DisplayText.visible(path)): somebody else owns this file or may write to it; name it with --config to "
                        + "use it all the same, or leave it with --config none.")
            }
            return try ConfigurationFile(path: path)
        }
    }

    /// The paths of the files, the one that counts first.
    func paths(named: String?) -> [String] {
        if named == "none" { return [] }
        if let named { return [named] }
        return [nearest, ofUser].compactMap(\.self)
    }

    private var nearest: String? {
        var folder = URL(filePath: self.folder).standardizedFileURL
        while true {
            let candidate = folder.appending(path: Self.fileName).path
            if fileSystem.resolvedKind(of: candidate) == .file { return candidate }
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path != folder.path, parent.path.count < folder.path.count else { return nil }
            folder = parent
        }
    }

    private var ofUser: String? {
        func value(_ name: String) -> String? { variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        guard let base = value("XDG_CONFIG_HOME") ?? value("HOME").map({ $0 + "/.config" }) else { return nil }
        let path = base + "/csrlint/config.yaml"
        return fileSystem.resolvedKind(of: path) == .file ? path : nil
    }
}
#endif
