// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters
internal import Foundation

/// Where findings are shown by formats that point into a repository.
struct LocationOptions: ParsableArguments {
    @Option(
        help: .rare(
            "Show findings that have no file of their own here, in sarif, gitlab and github.",
            valueName: "path[:line]"))
    var sarifAnchor: String?

    /// Where findings are shown.
    ///
    /// - Throws: a usage error.
    func locations() throws -> CodeLocations {
        CodeLocations(
            workingDirectory: DisplayText.visible(FileManager.default.currentDirectoryPath), anchor: try anchor())
    }

    private func anchor() throws -> SourceLocation? {
        guard let sarifAnchor else { return nil }
        var path = sarifAnchor[...]
        var line = 1
        if let colon = path.lastIndex(of: ":"), let number = Int(path[path.index(after: colon)...]) {
            guard number > 0 else { throw ValidationError("--sarif-anchor: lines are counted from 1.") }
            path = path[..<colon]
            line = number
        }
        guard path.contains(where: { $0 != "/" && $0 != "." }) else {
            throw ValidationError("--sarif-anchor names no file.")
        }
        return SourceLocation(path: DisplayText.visible(String(path)), line: line, column: 1)
    }
}
#endif
