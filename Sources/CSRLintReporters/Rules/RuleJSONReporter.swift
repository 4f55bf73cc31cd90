// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes the rule catalogue as one JSON document, a rule a line.
struct RuleJSONReporter {
    func write(_ entries: [RuleEntry], to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        writer.object(.lines) { writer in
            writer.member("schema", JSONReporter.schemaVersion)
            writer.array("rules", .lines) { writer in
                for entry in entries {
                    writer.object { writer in
                        writer.member("id", entry.id)
                        writer.member("severity", entry.severity.rawValue)
                        writer.member("on_by_default", entry.isOnByDefault)
                        writer.member("group", entry.group)
                        writer.member("scope", entry.scope)
                        writer.member("title", entry.title)
                        writer.member("rationale", entry.rationale)
                        writer.member("reference", entry.reference)
                        writer.member("url", entry.url)
                        writer.member("remedy", entry.remedy)
                    }
                }
            }
        }
        writer.endText()
        try writer.finish()
    }
}
