// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a SARIF 2.1.0 log that GitHub's code scanning takes: every result has a physical location with a whole
/// region, and the gravest results come first.
///
/// What is no result is a notification, so that silence is not taken for a pass: rules that did not look, what could not
/// be read, and what was left out. A finding that is gone is not in the log.
struct SARIFReporter: Reporter {
    /// The most results that code scanning takes of a run.
    ///
    /// It refuses what has more than 10 MB when compressed, too; messages are cut so that this many keep below that.
    static let maximumResultCount = 25_000

    let locations: CodeLocations

    func write(_ report: Report, to sink: any ReportSink) throws { try write(FindingList(report), to: sink) }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws { try write(FindingList(report), to: sink) }

    private func write(_ list: FindingList, to sink: any ReportSink) throws {
        let counts = FindingList.counts(of: list.current)
        let rules = SARIFRules(
            referringTo: Set(counts.keys.map(\.ruleID) + list.skipped.map(\.ruleID)), profile: list.run.profile)
        var writer = JSONWriter(sink: sink)
        try writer.object(.lines) { writer in
            writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            writer.member("version", "2.1.0")
            try writer.array("runs", .lines) { writer in
                try writer.object(.lines) { writer in
                    writer.object("tool", .lines) { writer in
                        writer.object("driver", .lines) { writer in
                            writer.member("name", "csrlint")
                            writer.member("version", list.tool.version)
                            rules.write(with: &writer)
                        }
                    }
                    writer.object("automationDetails") { writer in
                        writer.member(
                            "id", "csrlint/\(list.run.profile.rawValue)/\(list.run.asOf?.description ?? "")")
                    }
                    try writer.array("invocations", .lines) { writer in
                        try writer.invocation(of: list, rules: rules, findingCount: counts.values.reduce(0, +))
                    }
                    try writer.array("results", .lines) { try write(list, counts, rules, with: &$0) }
                }
            }
        }
        writer.endText()
        try writer.finish()
    }

    private func write(
        _ list: FindingList, _ counts: [FindingList.RuleSeverity: Int], _ rules: SARIFRules,
        with writer: inout JSONWriter
    ) throws {
        var rest = Self.maximumResultCount
        let present = Set(counts.keys.map { Gravity(ruleID: $0.ruleID, severity: $0.severity) })
        for gravity in Gravity.allCases where present.contains(gravity) {
            for finding in list.current.lazy.filter({ Gravity($0) == gravity }).prefix(rest) {
                writer.object { $0.result(finding, ruleIndex: rules.index(of: finding.ruleID), locations) }
                try writer.drain()
                rest -= 1
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func result(_ finding: Finding, ruleIndex: Int?, _ locations: CodeLocations) {
        member("ruleId", finding.ruleID)
        if let ruleIndex { member("ruleIndex", ruleIndex) }
        member("level", finding.severity.rawValue)
        message("message", TextExcerpt.beginning(of: finding.message), orElse: finding.ruleID)
        let location = locations.location(of: finding)
        array("locations") { writer in
            writer.object { writer in
                writer.object("physicalLocation") { writer in
                    writer.object("artifactLocation") { $0.member("uri", RelativeURI.encoded(location.path)) }
                    writer.object("region") { writer in
                        writer.member("startLine", location.line)
                        writer.member("startColumn", location.column)
                        writer.member("endLine", location.line)
                        writer.member("endColumn", location.column + 1)
                    }
                }
            }
        }
        if let waiver = finding.waiver {
            array("suppressions") { writer in
                writer.object { writer in
                    writer.member("kind", "external")
                    writer.member("status", "accepted")
                    writer.member("justification", TextExcerpt.beginning(of: waiver.words))
                }
            }
        }
        object("partialFingerprints") { $0.member("primaryLocationLineHash", finding.fingerprint + ":1") }
        object("properties") { writer in
            writer.member("order_id", finding.record.orderID)
            writer.member("certificate_id", finding.record.certificateID)
            writer.member("status", finding.status.rawValue)
        }
    }
}
