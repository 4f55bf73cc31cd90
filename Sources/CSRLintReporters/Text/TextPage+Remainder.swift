// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension TextPage {
    /// The lists of keys that were loaded, and what was not looked at: inputs that failed and rules that were skipped.
    mutating func remainder(
        skipped: [Report.SkippedRule], failures: [Report.Failure], waivers: [WaiverUse] = [],
        keyLists: [Report.KeyListSummary] = []
    ) throws {
        if !keyLists.isEmpty {
            line([Piece("Lists of keys", .strong)])
            for list in keyLists { paragraph([], words: TextExcerpt.words(of: list.words), indent: 2) }
            blank()
        }
        for failure in failures {
            paragraph([Piece("✖ failed", .error)], words: TextExcerpt.words(of: failure.text), indent: 0)
            try drain()
        }
        if !failures.isEmpty, !skipped.isEmpty { blank() }
        if !skipped.isEmpty { line([Piece("Rules that did not look", .strong)]) }
        let width = skipped.map { DisplayWidth.columns(of: $0.ruleID) }.max() ?? 0
        for rule in skipped {
            paragraph([Piece(rule.ruleID, minimumWidth: width)], words: TextExcerpt.words(of: rule.reason), indent: 2)
            try drain()
        }
        if !failures.isEmpty || !skipped.isEmpty { blank() }
        let notices = waivers.compactMap(\.notice)
        if !notices.isEmpty {
            line([Piece("Waivers", .strong)])
            for notice in notices { paragraph([], words: TextExcerpt.words(of: notice), indent: 2) }
            blank()
        }
    }

    /// What the baseline has and the run no longer found.
    mutating func fixedFindings(_ findings: [Finding]) throws {
        guard !findings.isEmpty else { return }
        line([Piece("Fixed since the baseline", .strong)])
        for finding in findings {
            line([Piece("✔", .good), Piece(finding.ruleID), Piece(finding.aboutText, .faint)], indent: 2)
            paragraph([], words: TextExcerpt.words(of: finding.message), indent: 6)
            try drain()
        }
        blank()
    }

    mutating func totals(of report: Report) {
        let counts = [
            (Severity.error, report.summary.errors), (.warning, report.summary.warnings), (.note, report.summary.notes),
        ]
        var remainder = "\(report.summary.notChecked) not checked"
        if report.summary.waived > 0 { remainder += " · \(report.summary.waived) waived" }
        if report.summary.ordersWithoutReissues > 0 {
            remainder += " · " + Quantity.text(report.summary.ordersWithoutReissues, "order") + " without reissues"
        }
        totals(
            Quantity.text(report.summary.reissues, "reissue"), counts: counts, remainder: remainder, run: report.run)
    }

    mutating func totals(of report: InspectionReport) {
        totals(
            Quantity.text(report.requests.count, "request"),
            counts: Severity.allCases.reversed().map { ($0, report.findingCount(of: $0)) },
            remainder: "\(report.unreadCount) unreadable"
                + (report.waivedCount > 0 ? " · \(report.waivedCount) waived" : ""),
            run: report.run
        )
    }

    private mutating func totals(_ subject: String, counts: [(Severity, Int)], remainder: String, run: Report.Run) {
        var pieces = [Piece(subject, .strong)]
        for (severity, count) in counts {
            pieces.append(Piece("· " + Quantity.text(count, severity.rawValue), count > 0 ? severity.tone : .plain))
        }
        pieces.append(Piece("· " + remainder))
        if !run.isComplete { pieces.append(Piece("· incomplete", .error)) }
        line(pieces, gap: 1)
    }
}

extension Report.KeyListSummary {
    /// The list in words.
    var words: String {
        let content = format == .sharedPrimes ? "a product of primes" : Quantity.text(count, "key")
        let origin = date.map { ", of \($0)" } ?? ""
        return "\(path): \(format.rawValue), \(content)\(origin)"
    }
}

extension Report.Failure {
    /// The fault in words, with the order and the kind.
    var text: String { "\(orderID.map { "order \($0): " } ?? "")\(message) (\(kind.rawValue))" }
}
