// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension MarkdownPage {
    /// How the run ended, what was found, and what the run went by.
    mutating func head(run: Report.Run, counts: String, tool: Report.Tool) {
        heading(1, "csrlint: \(run.outcome.words)")
        paragraph("\(run.outcome.glyph) **\(counts)**")
        tableHead(run.facts.map(\.name) + ["csrlint", "OpenSSL"])
        row(
            run.facts.map(\.value) + [
                MarkdownEscaping.value(tool.version), MarkdownEscaping.value(tool.openSSLVersion),
            ])
        guard !run.keyLists.isEmpty else { return }
        heading(2, "Lists of keys")
        tableHead(["List", "Kind", "Entries", "Date"])
        for list in run.keyLists {
            row([
                MarkdownEscaping.value(list.path), list.format.rawValue, String(list.count),
                list.date?.description ?? "",
            ])
        }
    }

    /// The findings by rule, gravest first, where there is so much that it helps.
    mutating func rules(of survey: PageSurvey, group: String) throws {
        guard survey.needsRuleTable else { return }
        heading(2, "Findings by rule")
        tableHead(["Severity", "Rule", "Findings", group])
        for entry in survey.rules.gravestFirst {
            row([
                "\(entry.severity.glyph) \(entry.severity.rawValue)", MarkdownEscaping.code(entry.ruleID),
                String(entry.count), entry.orderCount > 0 ? String(entry.orderCount) : "",
            ])
            try drain()
        }
    }

    /// A request by itself.
    mutating func row(of request: InspectionReport.Request) {
        let csr = request.csr
        let place = "\(TextExcerpt.value(request.source.path ?? "standard input")):\(request.line)"
        let names = csr.alternativeNames.kinds.flatMap(\.1)
        let subject = csr.subject.map { "\($0.type)=\($0.value)" }
        row([
            MarkdownEscaping.code(place), MarkdownEscaping.list(subject, count: subject.count),
            MarkdownEscaping.list(names, count: names.count), MarkdownEscaping.value(csr.key?.shortText),
            csr.failure.map { "✖ not read: " + MarkdownEscaping.sentence($0.message) }
                ?? MarkdownEscaping.value(csr.signature?.text),
            FindingCounts(request.findings).text ?? "none",
        ])
    }

    /// What was not looked at: rows that were left out or could not be judged, inputs that failed, and rules that were
    /// off or skipped.
    mutating func remainder(
        run: Report.Run, skipped: [Report.SkippedRule], failures: [Report.Failure], uncheckedText: String?
    ) throws {
        heading(2, "What was not checked")
        let sentences = run.omissions + [uncheckedText].compactMap(\.self)
        for sentence in sentences { paragraph(MarkdownEscaping.sentence(sentence)) }
        if sentences.isEmpty, run.rulesOff.isEmpty, skipped.isEmpty, failures.isEmpty {
            paragraph("Everything asked for was checked, by every rule.")
        }
        if !run.rulesOff.isEmpty {
            paragraph("\(run.rulesOffText) (\(run.rulesOff.map(MarkdownEscaping.code).joined(separator: ", "))).")
        }
        if !failures.isEmpty { try list(failures.lazy.map { "✖ failed: " + MarkdownEscaping.sentence($0.text) }) }
        guard !skipped.isEmpty else { return }
        tableHead(["Rule that did not look", "Why"])
        for rule in skipped {
            row([MarkdownEscaping.code(rule.ruleID), MarkdownEscaping.sentence(rule.reason)])
            try drain()
        }
    }
}
