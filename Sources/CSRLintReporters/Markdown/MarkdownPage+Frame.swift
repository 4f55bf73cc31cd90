// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension MarkdownPage {
    /// How the run ended, what was found, and what the run went by.
    mutating func head(run: Report.Run, counts: String, tool: Report.Tool) {
        heading(1, "csrlint: \(run.outcome.words)")
        paragraph("\(run.outcome.glyph) **\(counts)**")
        tableHead(["As of", "Profile", "Fails on", "Complete", "Exit status", "csrlint", "OpenSSL"])
        row(run.facts.map(\.value) + [tool.version, tool.openSSLVersion])
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

    /// What was not looked at: inputs that failed, rows that could not be judged and rules that were skipped.
    mutating func remainder(
        skipped: [Report.SkippedRule], failures: [Report.Failure], uncheckedText: String?
    ) throws {
        heading(2, "What was not checked")
        if let uncheckedText { paragraph(uncheckedText) }
        if uncheckedText == nil, skipped.isEmpty, failures.isEmpty {
            paragraph("Everything asked for was checked, by every rule.")
        }
        if !failures.isEmpty { try list(failures.lazy.map { "✖ failed: " + MarkdownEscaping.sentence($0.text) }) }
        guard !skipped.isEmpty else { return }
        tableHead(["Rule that did not look", "Why"])
        for rule in skipped {
            row(["`\(rule.ruleID)`", MarkdownEscaping.sentence(rule.reason)])
            try drain()
        }
    }
}
