// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters

/// What the tests over every format need to know of one.
extension OutputFormat {
    var fileEnding: String {
        switch self {
        case .text: "txt"
        case .line: "lines.txt"
        case .json: "json"
        case .ndjson: "ndjson"
        case .sarif: "sarif"
        case .junit: "junit.xml"
        case .gitlab: "gitlab.json"
        case .github: "github.txt"
        case .prometheus: "prom"
        case .csv: "csv"
        case .html: "html"
        case .markdown: "md"
        case .cyclonedx: "cdx.json"
        }
    }

    /// Whether every finding is in it, each on a line that names its rule.
    var listsFindings: Bool { self != .github && self != .prometheus }

    /// Whether a table counts many findings by their rules.
    var countsRules: Bool { self == .html || self == .markdown }

    /// Whether the messages of findings are in it.
    var holdsMessages: Bool { self != .prometheus }

    /// Whether the lists of keys are named.
    var namesKeyLists: Bool { ![.gitlab, .github, .csv].contains(self) }

    /// Whether waived findings always stand in it, marked as such.
    var alwaysTellsWaived: Bool { [.json, .ndjson, .junit].contains(self) }

    /// Whether it has a mark for waived findings.
    var marksWaived: Bool { ![.gitlab, .github, .prometheus].contains(self) }

    /// Whether what a baseline had and is gone is in it.
    var tellsFixed: Bool { ![.sarif, .junit, .gitlab, .github, .prometheus].contains(self) }

    /// The format's own word for a severity.
    func word(for severity: Severity) -> String {
        switch (self, severity) {
        case (.gitlab, .error): "\"major\""
        case (.gitlab, .warning): "\"minor\""
        case (.gitlab, .note): "\"info\""
        case (.github, .note): "notice"
        default: severity.rawValue
        }
    }
}
