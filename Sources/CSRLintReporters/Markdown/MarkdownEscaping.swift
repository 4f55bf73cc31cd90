// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Text from outside in Markdown (GitHub Flavored Markdown): always as code, in which nothing is markup, a link, a mention
/// or a reference to an issue.
///
/// Two characters cannot stand in code within a table without doubt about how a reader takes them, the grave accent and
/// the vertical bar. Each is written as a character reference between two pieces of code.
enum MarkdownEscaping {
    /// A value as code; nothing for an empty one.
    static func code(_ text: String) -> String {
        var output = ""
        var piece = ""
        for scalar in TerminalEscaping.escaped(text).unicodeScalars {
            switch scalar {
            case "`", "|":
                output += span(piece) + "&#\(scalar.value);"
                piece = ""
            default: piece.unicodeScalars.append(scalar)
            }
        }
        return output + span(piece)
    }

    /// A sentence of the project's own in which words may come from outside: a word that is more than letters, digits and
    /// the signs of a sentence becomes code.
    static func sentence(_ text: String) -> String {
        TextExcerpt.words(of: text).map { word in
            let core = word.drop { $0 == "(" }
            let end = core.lastIndex { !",;:.)".contains($0) }.map(core.index(after:)) ?? core.startIndex
            let inner = core[..<end]
            return word[..<core.startIndex] + (isPlain(inner) ? String(inner) : code(String(inner))) + core[end...]
        }.joined(separator: " ")
    }

    /// Values as code, with commas; of a long list, the beginning.
    static func list(_ values: some Sequence<String>, count: Int) -> String {
        let shown = values.prefix(TextExcerpt.maximumCount).map { code(TextExcerpt.value($0)) }
        let rest = count > TextExcerpt.maximumCount ? " … and \(count - TextExcerpt.maximumCount) more" : ""
        return shown.joined(separator: ", ") + rest
    }

    /// Code without the spaces at its ends, which a reader would take off.
    private static func span(_ text: String) -> String {
        let inner = text.drop { $0 == " " }
        let end = inner.lastIndex { $0 != " " }.map(inner.index(after:)) ?? inner.startIndex
        let core = inner[..<end]
        let before = String(repeating: "&#32;", count: text.count - inner.count)
        let after = String(repeating: "&#32;", count: inner.count - core.count)
        return core.isEmpty ? before + after : "\(before)`\(core)`\(after)"
    }

    /// Whether a word is no markup wherever it stands, no link, and neither an issue's number nor a commit's.
    private static func isPlain(_ word: Substring) -> Bool {
        var hasLetters = false
        var hasDigits = false
        for scalar in word.unicodeScalars {
            switch scalar {
            case "A"..."Z", "a"..."z": hasLetters = true
            case "0"..."9": hasDigits = true
            case "'", ",", ";", "/", "%", "-", "?", "…": break
            default: return false
            }
        }
        return !(hasLetters && hasDigits)
    }
}
