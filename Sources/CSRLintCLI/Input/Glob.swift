// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

/// A pattern for paths, for shells that leave it to the program: `*`, `?`, `[a-z]`, `[!a-z]`, and `**` for any folders.
///
/// No wildcard matches a slash, nor a dot at the beginning of a name.
struct Glob {
    private enum Component {
        case anyFolders
        case literal(String)
        case pattern([Character])
    }

    private let components: [Component]
    private let isAbsolute: Bool

    /// Whether a text holds a wildcard at all.
    static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

    init(_ text: String) {
        isAbsolute = text.hasPrefix("/")
        components = text.split(separator: "/").map { part in
            if part == "**" { return .anyFolders }
            return Self.isPattern(String(part)) ? .pattern(Array(part)) : .literal(String(part))
        }
    }

    /// The paths that match, sorted. Links are not followed under `**`.
    func paths(in folders: some FolderReading) -> [String] {
        var found: Set<String> = [isAbsolute ? "/" : ""]
        for (position, component) in components.enumerated() {
            let isLast = position == components.count - 1
            var next: Set<String> = []
            for base in found {
                switch component {
                case .literal(let name):
                    let path = Self.join(base, name)
                    if folders.kind(of: path) != nil { next.insert(path) }
                case .pattern(let pattern):
                    for name in folders.names(in: base.isEmpty ? "." : base) where Self.matches(name, pattern) {
                        next.insert(Self.join(base, name))
                    }
                case .anyFolders:
                    let below = Self.folders(below: base, in: folders)
                    // A trailing `**` means every file below.
                    next.formUnion(isLast ? below.flatMap { Self.files(of: $0, in: folders) } : below)
                }
            }
            found = next
        }
        return found.subtracting([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a name matches a pattern without slashes.
    static func matches(_ name: String, _ pattern: [Character]) -> Bool {
        let name = Array(name)
        if name.first == ".", pattern.first != "." { return false }
        var position = 0
        var index = 0
        // Where the last star stands, and how much of the name it has swallowed so far: linear backtracking.
        var star: (pattern: Int, name: Int)?
        while position < name.count {
            if index < pattern.count, pattern[index] == "*" {
                star = (index, position)
                index += 1
            } else if let width = matchWidth(of: name[position], pattern, at: index) {
                position += 1
                index += width
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                position = last.name + 1
                index = last.pattern + 1
            } else {
                return false
            }
        }
        return pattern[index...].allSatisfy { $0 == "*" }
    }

    /// How many characters of the pattern match one character; nil where they do not.
    private static func matchWidth(of character: Character, _ pattern: [Character], at index: Int) -> Int? {
        guard index < pattern.count else { return nil }
        switch pattern[index] {
        case "?": return 1
        case "[":
            guard let set = CharacterSet(pattern[index...]) else { return character == "[" ? 1 : nil }
            return set.contains(character) ? set.width : nil
        default: return pattern[index] == character ? 1 : nil
        }
    }

    private static func folders(below base: String, in folders: some FolderReading) -> [String] {
        var found: [String] = []
        var pending = [base]
        while let folder = pending.popLast() {
            found.append(folder)
            for name in folders.names(in: folder.isEmpty ? "." : folder) where !name.hasPrefix(".") {
                let path = join(folder, name)
                if folders.kind(of: path) == .folder { pending.append(path) }
            }
        }
        return found
    }

    private static func files(of folder: String, in folders: some FolderReading) -> [String] {
        folders.names(in: folder.isEmpty ? "." : folder).filter { !$0.hasPrefix(".") }.map { join(folder, $0) }
            .filter { folders.kind(of: $0) == .file }
    }

    private static func join(_ base: String, _ name: String) -> String {
        base.isEmpty || base.hasSuffix("/") ? base + name : base + "/" + name
    }
}

extension Glob {
    /// `[a-z]` or `[!a-z]` in a pattern.
    private struct CharacterSet {
        private var ranges: [ClosedRange<Character>] = []
        private var isNegated = false
        /// How many characters of the pattern it takes.
        private(set) var width = 0

        /// Reads a set at the beginning of a pattern; nil where it is not closed.
        init?(_ pattern: ArraySlice<Character>) {
            let body = pattern.dropFirst()
            isNegated = body.first == "!" || body.first == "^"
            let members = body.dropFirst(isNegated ? 1 : 0)
            // A closing bracket that comes first is a member.
            guard let end = members.dropFirst().firstIndex(of: "]") else { return nil }
            width = end - pattern.startIndex + 1
            var index = members.startIndex
            while index < end {
                if index + 2 < end, members[index + 1] == "-" {
                    if members[index] <= members[index + 2] { ranges.append(members[index]...members[index + 2]) }
                    index += 3
                } else {
                    ranges.append(members[index]...members[index])
                    index += 1
                }
            }
        }

        func contains(_ character: Character) -> Bool { ranges.contains { $0.contains(character) } != isNegated }
    }
}
#endif
