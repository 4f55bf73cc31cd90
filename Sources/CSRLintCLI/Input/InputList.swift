// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// The inputs that the arguments of a command name, in their order.
struct InputList {
    /// One input.
    enum Entry: Hashable {
        case standardInput
        case file(String)
    }

    private(set) var entries: [Entry] = []
    /// What cannot be read, known before anything is.
    private(set) var failures: [Report.Failure] = []

    /// Finds the files that arguments name.
    ///
    /// - Parameters:
    ///   - arguments: the paths, patterns and `-`.
    ///   - endings: which files of a folder count.
    ///   - fileSystem: where to look.
    init(_ arguments: [InputArgument], endings: Set<String>, fileSystem: FileSystem = FileSystem()) {
        for argument in arguments {
            switch argument {
            case .standardInput: entries.append(.standardInput)
            case .path(let path): add(path, DirectoryWalk(endings: endings), fileSystem)
            // Fetched, not read.
            case .order, .orderList: break
            }
        }
    }

    private mutating func add(_ path: String, _ walk: DirectoryWalk, _ fileSystem: FileSystem) {
        switch fileSystem.resolvedKind(of: path) {
        case .folder:
            addFiles(below: path, walk, fileSystem)
        case .file, .special, .link:
            entries.append(.file(path))
        case nil where Glob.isPattern(path):
            // A pattern that matches nothing is nothing to check, no fault.
            for match in Glob(path).paths(in: fileSystem) {
                if fileSystem.resolvedKind(of: match) == .folder {
                    addFiles(below: match, walk, fileSystem)
                } else {
                    entries.append(.file(match))
                }
            }
        case nil:
            failures.append(
                Report.Failure(kind: .io, message: "\(DisplayText.visible(path)): no such file or directory"))
        }
    }

    private mutating func addFiles(below folder: String, _ walk: DirectoryWalk, _ fileSystem: FileSystem) {
        let outcome = walk.files(below: folder, in: fileSystem)
        entries += outcome.files.map(Entry.file)
        failures += outcome.unreadableFolders.map {
            Report.Failure(kind: .io, message: "\(DisplayText.visible($0)): the folder cannot be read")
        }
    }
}
#endif
