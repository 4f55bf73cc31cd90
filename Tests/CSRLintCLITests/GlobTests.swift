// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import Testing

@Suite("Patterns for paths")
struct GlobTests {
    @Test(
        "match names as a shell does",
        arguments: [
            ("*.json", "a.json", true), ("*.json", "a.ndjson", false), ("*.json", ".json", false),
            ("*", ".hidden", false), (".*", ".hidden", true), ("?.json", "a.json", true), ("?.json", "ab.json", false),
            ("[a-c].json", "b.json", true), ("[a-c].json", "d.json", false), ("[!a-c].json", "d.json", true),
            ("[]x]", "]", true), ("[", "[", true), ("[ab", "[ab", true), ("a*b*c", "aXbYbZc", true),
            ("a*b*c", "aXbYbZ", false), ("**", "a", true), ("", "", true), ("é*", "é1", true), ("[c-a]", "b", false),
            ("[a-]", "-", true),
        ])
    func names(pattern: String, name: String, isMatch: Bool) {
        #expect(Glob.matches(name, Array(pattern)) == isMatch)
    }

    @Test("of many stars take no exponential time")
    func stars() {
        let pattern = Array(String(repeating: "a*", count: 200) + "b")
        #expect(!Glob.matches(String(repeating: "a", count: 4_000), pattern))
    }

    @Test(
        "name the files that match, sorted, and follow no link under two stars",
        arguments: [
            ("t/*.json", ["t/1.json", "t/10.json", "t/2.json"]), ("t/?.json", ["t/1.json", "t/2.json"]),
            ("t/*/3.json", ["t/sub/3.json"]),
            ("t/**/*.json", ["t/1.json", "t/10.json", "t/2.json", "t/sub/3.json", "t/sub/deep/4.json"]),
            ("t/**", ["t/1.json", "t/10.json", "t/2.json", "t/note.txt", "t/sub/3.json", "t/sub/deep/4.json"]),
            ("*/1.json", ["t/1.json"]), ("x/*", []), ("/t/*.json", ["/t/5.json"]),
        ])
    func paths(pattern: String, expected: [String]) {
        #expect(Glob(pattern).paths(in: ListedFolders()) == expected)
    }
}

/// Folders that exist in this list alone.
private struct ListedFolders: FolderReading {
    private let files: Set<String> = [
        "t/1.json", "t/2.json", "t/10.json", "t/note.txt", "t/.hidden.json", "t/sub/3.json", "t/sub/deep/4.json",
        "/t/5.json",
    ]
    private let links: Set<String> = ["t/loop"]

    func names(in folder: String) -> [String] {
        let prefix = folder == "." ? "" : folder == "/" ? "/" : folder + "/"
        let below = files.union(links).filter { $0.hasPrefix(prefix) && (prefix != "" || !$0.hasPrefix("/")) }
        return Set(below.compactMap { $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init) })
            .sorted()
            .reversed()
    }

    func kind(of path: String) -> PathKind? {
        if files.contains(path) { return .file }
        if links.contains(path) { return .link }
        return files.contains { $0.hasPrefix(path + "/") } ? .folder : nil
    }
}
#endif
