// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A form in which the rule catalogue is shown.
public enum RuleFormat: String, CaseIterable, Sendable {
    /// For a person.
    case text
    /// One JSON document.
    case json
    /// A page of Markdown: the rule reference.
    case markdown

    /// Lists rules, a line each; whatever the sink throws is passed on.
    public func write(list entries: [RuleEntry], style: TextStyle = .plain, to sink: any ReportSink) throws {
        switch self {
        case .text: try RuleTextReporter(style: style).write(list: entries, to: sink)
        case .json: try RuleJSONReporter().write(entries, to: sink)
        case .markdown: try RuleMarkdownReporter().write(entries, to: sink)
        }
    }

    /// Explains one rule; whatever the sink throws is passed on.
    public func write(explanationOf entry: RuleEntry, style: TextStyle = .plain, to sink: any ReportSink) throws {
        switch self {
        case .text: try RuleTextReporter(style: style).write(explanationOf: entry, to: sink)
        case .json: try RuleJSONReporter().write([entry], to: sink)
        case .markdown: try RuleMarkdownReporter().write([entry], to: sink)
        }
    }
}
