// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Lists of names as evidence shows them: bounded, so that a request with 100,000 names does not fill a report.
enum NameListText {
    /// The longest list.
    static let maximumCount = 20

    /// Names in visible form, joined, with a count of those left out; nil for none.
    static func text(_ names: some Collection<HostName>) -> String? {
        joined(names.prefix(maximumCount).map(\.shown), total: names.count)
    }

    /// Texts in visible form, joined, with a count of those left out; an empty text for none.
    static func joined(_ texts: [String], separator: String = ", ") -> String {
        joined(texts.prefix(maximumCount), total: texts.count, separator: separator) ?? ""
    }

    /// The first texts of a list in visible form, joined, with a count of those left out; nil for an empty list.
    static func joined(
        _ texts: some Collection<String>, total: Int, separator: String = ", "
    ) -> String? {
        guard total > 0 else { return nil }
        let rest = total - texts.count
        return texts.joined(separator: separator) + (rest > 0 ? "\(separator)… and \(rest) more" : "")
    }
}

extension HostName {
    /// The canonical name in visible form.
    var shown: String { DisplayText.visible(canonical) }
}
