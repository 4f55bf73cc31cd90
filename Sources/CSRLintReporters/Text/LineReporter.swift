// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report for `grep` and editors: a line a finding, a line with the verdict after those of each row, then one
/// for every list of keys and for whatever was not looked at, and one that counts. No colour, nothing wrapped.
struct LineReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        var output = PieceBuffer(sink: sink)
        var findings = FindingQueue(report.findings)
        for order in report.orders {
            for reissue in order.reissues {
                try findings.take(through: reissue.index) { try write($0, from: order.source, to: &output) }
                writeLine(line(of: reissue, in: order), to: &output)
                try output.drain()
            }
        }
        try findings.takeRest { try write($0, from: .standardInput, to: &output) }
        try findings.takeFixed { try write($0, from: .standardInput, to: &output) }
        writeKeyLists(of: report.run, to: &output)
        try writeRemainder(
            skipped: report.skipped, failures: report.failures, waivers: report.waivers, to: &output)
        let summary = report.summary
        let waived = summary.waived > 0 ? " waived=\(summary.waived)" : ""
        let unasked =
            summary.ordersWithoutReissues > 0 ? " orders_without_reissues=\(summary.ordersWithoutReissues)" : ""
        writeLine(
            "summary: reissues=\(summary.reissues) errors=\(summary.errors) warnings=\(summary.warnings) "
                + "notes=\(summary.notes)\(waived) not_checked=\(summary.notChecked)\(unasked) complete=\(report.run.isComplete)",
            to: &output
        )
        try output.finish()
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var output = PieceBuffer(sink: sink)
        for request in report.requests {
            for finding in request.findings { try write(finding, from: request.source, to: &output) }
        }
        for finding in report.fixed { try write(finding, from: .standardInput, to: &output) }
        writeKeyLists(of: report.run, to: &output)
        try writeRemainder(
            skipped: report.skipped, failures: report.failures, waivers: report.waivers, to: &output)
        let counts = Severity.allCases.reversed().map { "\($0.rawValue)s=\(report.findingCount(of: $0))" }
        let waived = report.waivedCount > 0 ? " waived=\(report.waivedCount)" : ""
        writeLine(
            "summary: requests=\(report.requests.count) \(counts.joined(separator: " "))\(waived) "
                + "unreadable=\(report.unreadCount) complete=\(report.run.isComplete)",
            to: &output
        )
        try output.finish()
    }

    /// The verdict on a row, with the outcome of each comparison.
    private func line(of reissue: ReissueReport, in order: Report.Order) -> String {
        let comparison = reissue.comparison
        var words = ["reissue"]
        if let orderID = order.orderID { words.append("order=\(orderID)") }
        if let certificateID = reissue.certificateID { words.append("certificate=\(certificateID)") }
        if let status = reissue.status {
            words.append("status=\(TextExcerpt.words(of: status).joined(separator: "_"))")
        }
        words += [
            "verdict=\(reissue.verdict.rawValue)", "common_name=\(comparison.commonName.rawValue)",
            "dns_names=\(comparison.dnsNames.rawValue)", "key_size=\(comparison.keySize.rawValue)",
        ]
        return "\(place(reissue.location, order.source)): \(words.joined(separator: " "))"
    }

    private func place(_ location: SourceLocation, _ source: InputSource) -> String {
        let path = location.path ?? (source == .certCentral ? "<certcentral>" : "<stdin>")
        return "\(path):\(location.line):\(location.column)"
    }

    func write(_ finding: Finding, from source: InputSource, to output: inout PieceBuffer) throws {
        let record = finding.record
        var about: [String] = []
        if let orderID = record.orderID { about.append("order=\(orderID)") }
        if let certificateID = record.certificateID { about.append("certificate=\(certificateID)") }
        if finding.status != .new { about.append("status=\(finding.status.rawValue)") }
        if let waiver = finding.waiver { about.append("waived=\(waiver.expires)") }
        if record.certificateID == nil, let digest = record.csrSHA256 { about.append("csr=\(digest)") }
        let words = [finding.ruleID] + about + [TextExcerpt.words(of: finding.message).joined(separator: " ")]
        writeLine(
            "\(place(finding.location, source)): \(finding.severity.rawValue): "
                + "\(words.joined(separator: " ")) [\(finding.fingerprint)]",
            to: &output
        )
        try output.drain()
    }

    private func writeKeyLists(of run: Report.Run, to output: inout PieceBuffer) {
        for list in run.keyLists {
            let date = list.date.map { " date=\($0)" } ?? ""
            let path = TextExcerpt.words(of: list.path).joined(separator: " ")
            writeLine("key_list: \(path) kind=\(list.format.rawValue) entries=\(list.count)\(date)", to: &output)
        }
    }

    private func writeRemainder(
        skipped: [Report.SkippedRule], failures: [Report.Failure], waivers: [WaiverUse],
        to output: inout PieceBuffer
    ) throws {
        for failure in failures {
            let order = failure.orderID.map { " order=\($0)" } ?? ""
            let message = TextExcerpt.words(of: failure.message).joined(separator: " ")
            writeLine("failed: \(failure.kind.rawValue)\(order) \(message)", to: &output)
            try output.drain()
        }
        for rule in skipped { writeLine("skipped: \(rule.ruleID) \(rule.reason)", to: &output) }
        for notice in waivers.compactMap(\.notice) { writeLine("waiver: \(notice)", to: &output) }
    }

    func writeLine(_ text: String, to output: inout PieceBuffer) {
        output.append(TerminalEscaping.escapedBeginning(TerminalEscaping.escaped(text)))
        output.append(UInt8(ascii: "\n"))
    }
}
