// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Foundation

/// The folders of this machine.
struct FileSystem: FolderReading {
    func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    func kind(of path: String) -> PathKind? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        return switch attributes[.type] as? FileAttributeType {
        case .typeRegular: .file
        case .typeDirectory: .folder
        case .typeSymbolicLink: .link
        default: .special
        }
    }

    /// What a path names once links are followed.
    func resolvedKind(of path: String) -> PathKind? {
        let kind = kind(of: path)
        guard kind == .link else { return kind }
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        let target = self.kind(of: resolved)
        // A link to what has no name, such as a pipe of the shell, is read through the link itself.
        return target == nil || target == .link ? .special : target
    }

    /// Whether a file belongs to the user or to root, and not everybody may write to it.
    func isOwn(_ path: String) -> Bool {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        // What cannot be told counts as somebody else's.
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved),
            let owner = attributes[.ownerAccountID] as? Int, let permissions = attributes[.posixPermissions] as? Int
        else { return false }
        return (owner == 0 || owner == Int(geteuid())) && permissions & 0o002 == 0
    }

    /// Whether a folder can be listed.
    func canList(_ folder: String) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) != nil
    }
}
#endif
