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
                for entry in entries { writer.object { $0.members(of: entry) } }
            }
        }
        writer.endText()
        try writer.finish()
    }
}

extension JSONWriter {
    fileprivate mutating func members(of entry: RuleEntry) {
        let rule = entry.rule
        member("id", rule.id)
        member("severity", rule.severity.rawValue)
        member("on_by_default", rule.isOnByDefault)
        object("profiles") { writer in
            for profile in Profile.allCases { writer.member(profile.rawValue, profile.severity(of: rule).word) }
        }
        member("requires", entry.requirement)
        member("means_lost_key", rule.meansLostKey)
        member("group", entry.group)
        member("scope", rule.scope)
        member("title", rule.title)
        member("rationale", rule.rationale)
        member("reference", rule.reference.description)
        member("url", rule.reference.url)
        member("example", rule.example)
        member("by_hand", rule.byHand)
        member("remedy", rule.remedy)
    }
}
