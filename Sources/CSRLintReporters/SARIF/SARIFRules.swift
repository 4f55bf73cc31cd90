// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The rules that a SARIF log refers to, in the order in which it lists them.
struct SARIFRules {
    private let ids: [String]
    private let indices: [String: Int]
    private let profile: Profile

    /// Lists rules in the order of the catalogue; those that it lacks come last.
    init(referringTo referred: Set<String>, profile: Profile) {
        let catalogue = RuleEntry.all.map(\.id).filter(referred.contains)
        ids = catalogue + referred.subtracting(catalogue).sorted()
        indices = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        self.profile = profile
    }

    /// The place of a rule in the list.
    func index(of id: String) -> Int? { indices[id] }

    func write(with writer: inout JSONWriter) {
        writer.array("rules", .lines) { writer in
            for id in ids {
                writer.object { writer in
                    writer.member("id", id)
                    if let entry = RuleEntry.named(id) {
                        writer.descriptor(of: entry, in: profile)
                    } else {
                        writer.unknown(id)
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func descriptor(of entry: RuleEntry, in profile: Profile) {
        let rule = entry.rule
        let severity = profile.severity(of: rule) ?? rule.severity
        message("shortDescription", "Expected: \(rule.title)", orElse: rule.id)
        message("fullDescription", rule.rationale, orElse: rule.title)
        key("help")
        object { writer in
            let parts = [
                rule.remedy, rule.example.isEmpty ? nil : "Example: \(rule.example)",
                rule.byHand.isEmpty ? nil : "By hand: \(rule.byHand)", "Reference: \(rule.reference)",
            ]
            // Text of csrlint's own, with commands to copy: there are no arguments and no links to mistake them for.
            writer.member("text", parts.compactMap(\.self).joined(separator: "\n\n"))
        }
        member("helpUri", rule.reference.url)
        object("defaultConfiguration") { $0.member("level", severity.rawValue) }
        object("properties") { writer in
            let security = rule.securitySeverity(at: severity)
            writer.member("tags", ["certificate-request", entry.group] + (security == nil ? [] : ["security"]))
            writer.member("precision", rule.meansLostKey ? "very-high" : "high")
            if let security { writer.member("security-severity", security) }
        }
    }

    /// A rule that the catalogue does not have.
    fileprivate mutating func unknown(_ id: String) {
        for name in ["shortDescription", "fullDescription", "help"] {
            message(name, "The rule \(id), which this csrlint does not know", orElse: id)
        }
        object("properties") { $0.member("tags", ["certificate-request"]) }
    }
}

extension Rule {
    /// What code scanning ranks findings by, as it wants it written; nil for what is worth knowing and no more.
    fileprivate func securitySeverity(at severity: Severity) -> String? {
        if meansLostKey { return "9.5" }
        switch severity {
        case .error: return "8.0"
        case .warning: return "5.5"
        case .note: return nil
        }
    }
}
