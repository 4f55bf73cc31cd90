// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes the rule catalogue as a page of Markdown: the rule reference.
struct RuleMarkdownReporter {
    func write(_ entries: [RuleEntry], to sink: any ReportSink) throws {
        var output = PieceBuffer(sink: sink)
        output.append("# Rules\n\nEvery rule of csrlint: what it expects, why, and what to do about a finding.\n")
        var group: String?
        for entry in entries {
            if entry.group != group {
                output.append("\n## \(Self.escaped(entry.group.capitalizedFirst))\n")
                group = entry.group
            }
            output.append(Self.section(on: entry))
            try output.drain()
        }
        try output.finish()
    }

    private static func section(on entry: RuleEntry) -> String {
        let rule = entry.rule
        let severities = Profile.allCases.map { "\($0.severity(of: rule).word) in `\($0.rawValue)`" }
        var facts = ["a \(rule.scope)"]
        if let requirement = entry.requirement { facts.append("needs `\(requirement)`") }
        if rule.meansLostKey { facts.append("the key is lost, so it is never lowered or waived") }
        return """

            ### \(rule.id)
            **\(escaped(rule.title)).** \(escaped(rule.rationale))

            - Severity: \(severities.joined(separator: ", "))
            - Looks at: \(facts.joined(separator: "; "))
            - Reference: [\(escaped(rule.reference.description))](\(rule.reference.url))
            - Example: \(escaped(rule.example))
            - By hand: \(code(rule.byHand))
            - Remedy: \(escaped(rule.remedy))

            """
    }

    /// Text in which nothing is markup.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\`*_{}[]<>#|~&".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// A command as code, between more grave accents than it holds.
    private static func code(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }
}
