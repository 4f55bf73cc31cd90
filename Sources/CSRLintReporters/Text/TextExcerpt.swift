// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// What people are shown of long values and long lists. Machines get them whole.
enum TextExcerpt {
    /// The longest value, in characters.
    static let maximumLength = 200
    /// The longest word that is shown whole all the same: a host name (RFC 1035 section 2.3.4), which is never cut.
    static let maximumNameLength = 253
    /// The longest list, in entries.
    static let maximumCount = 20

    /// A value, cut and marked where it is too long.
    static func value(_ text: String) -> String {
        let limit = text.utf8.contains(UInt8(ascii: " ")) ? maximumLength : maximumNameLength
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
        let kept = text.unicodeScalars.prefix(maximumLength)
        return String(kept) + "…(\(text.unicodeScalars.count - maximumLength) more characters)"
    }

    /// The entries of a list, the count of what is left out in place of the rest.
    static func list(_ texts: some Sequence<String>, count: Int) -> [String] {
        var entries = texts.prefix(maximumCount).map(value)
        if count > maximumCount { entries.append("… and \(count - maximumCount) more") }
        return entries
    }

    /// The entries of a list that is written with commas.
    static func list(commaSeparated text: String) -> [String] {
        let entries = text.split(separator: ", ").map(String.init)
        return list(entries, count: entries.count)
    }
}

extension TextExcerpt {
    /// A sentence, as its words are shown.
    static func sentence(_ text: String) -> String { words(of: text).joined(separator: " ") }

    /// The words of a sentence, too long ones cut; of a very long sentence, the beginning.
    static func words(of sentence: String) -> [String] {
        let words = sentence.split(separator: " ").map { value(String($0)) }
        guard words.count > maximumLength else { return words }
        return words.prefix(maximumLength) + ["… and \(words.count - maximumLength) more words"]
    }

    /// As many words of a sentence as a number of bytes holds, one at least.
    static func beginning(of sentence: String, byteCount: Int = 400) -> String {
        var text = ""
        for word in words(of: sentence) {
            if text.isEmpty {
                text = word
            } else if text.utf8.count + 1 + word.utf8.count <= byteCount {
                text += " " + word
            } else {
                return text + " …"
            }
        }
        return text
    }
}

extension [String] {
    /// The entries as words of a sentence, with a comma after each but the last.
    var commaSeparated: [String] {
        enumerated().map { position, entry in
            position < count - 1 && !(self[position + 1].hasPrefix("…")) ? entry + "," : entry
        }
    }
}
