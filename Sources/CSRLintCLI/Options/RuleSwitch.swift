// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// One `--rule ID[=error|warning|note|off]`.
struct RuleSwitch {
    private let id: String
    private let word: String?

    /// Reads a switch.
    ///
    /// - Throws: `ValidationError` for an unknown rule or word.
    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        id = try Self.knownID(parts.first ?? "")
        word = parts.count > 1 ? parts[1] : nil
        if let word, word != "off", Severity(rawValue: word) == nil {
            throw ValidationError(
                "'\(DisplayText.visible(word))' is no severity: write error, warning, note or off.")
        }
    }

    func apply(to configuration: inout Configuration) {
        switch word {
        case nil: configuration.enable(id)
        case "off": configuration.disable(id)
        case let word?: if let severity = Severity(rawValue: word) { configuration.setSeverity(of: id, to: severity) }
        }
    }

    /// The ids, as the shell completes them.
    static var completion: CompletionKind { .list([Rule].all.map(\.id)) }

    /// An id that a rule has.
    ///
    /// - Throws: `ValidationError` that names the nearest id.
    static func knownID(_ id: String) throws -> String {
        let ids = [Rule].all.map(\.id)
        if ids.contains(id) { return id }
        let hint = Suggestion.nearest(to: id, among: ids).map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError(
            "There is no rule '\(DisplayText.visible(id))'.\(hint) `csrlint rules` lists them all.")
    }
}
#endif
