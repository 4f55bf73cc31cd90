// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Foundation

/// One `-o FORMAT[=PATH]`.
struct OutputOption: Hashable {
    /// The format's word, as one of those that the command knows.
    let format: String
    /// The file; nil for standard output.
    let path: String?

    /// Reads an option: a format, a format and a path, or a path alone whose ending names the format; nil where no format
    /// can be told, or the path is empty.
    ///
    /// - Parameters:
    ///   - text: the option's value.
    ///   - formats: the words that the command knows.
    init?(_ text: String, formats: [String]) {
        if formats.contains(text) {
            format = text
            path = nil
            return
        }
        if let equals = text.firstIndex(of: "="), formats.contains(String(text[..<equals])) {
            let path = String(text[text.index(after: equals)...])
            guard !path.isEmpty else { return nil }
            format = String(text[..<equals])
            self.path = path == "-" ? nil : path
            return
        }
        guard let dot = text.lastIndex(of: "."), let known = Self.format(ofEnding: text[text.index(after: dot)...]),
            formats.contains(known)
        else { return nil }
        format = known
        path = text
    }

    /// The file, the same for every spelling and link that leads to it; nil for standard output.
    var file: String? {
        path.map { URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false) }
    }

    private static func format(ofEnding ending: Substring) -> String? {
        switch ending.lowercased() {
        case "json": "json"
        case "ndjson", "jsonl": "ndjson"
        case "txt": "text"
        case "csv": "csv"
        case "sarif": "sarif"
        case "xml": "junit"
        case "prom": "prometheus"
        case "html", "htm": "html"
        case "md", "markdown": "markdown"
        default: nil
        }
    }
}
#endif
