// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

/// The files below a folder that a command reads: recursively, sorted by path, without following links.
struct DirectoryWalk {
    /// The endings that count, in lower case, without the dot.
    let endings: Set<String>

    /// What a walk found.
    struct Outcome {
        /// The files, sorted.
        var files: [String] = []
        /// The folders that could not be read, sorted.
        var unreadableFolders: [String] = []
    }

    func files(below root: String, in fileSystem: FileSystem) -> Outcome {
        var outcome = Outcome()
        var pending = [root]
        while let folder = pending.popLast() {
            guard fileSystem.canList(folder) else {
                outcome.unreadableFolders.append(folder)
                continue
            }
            for name in fileSystem.names(in: folder) {
                let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
                switch fileSystem.kind(of: path) {
                case .folder: pending.append(path)
                case .file: if hasEnding(name) { outcome.files.append(path) }
                case .link, .special, nil: break
                }
            }
        }
        outcome.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        outcome.unreadableFolders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return outcome
    }

    private func hasEnding(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
        return endings.contains(name[name.index(after: dot)...].lowercased())
    }
}
#endif
