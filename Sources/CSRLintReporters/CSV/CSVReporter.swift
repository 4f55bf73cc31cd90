// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes the findings as comma-separated values with a header line, a row a finding, and nothing else.
///
/// What a report says beside its findings has no place in a table of them; the exit status tells whether it was whole.
struct CSVReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws { try write(FindingList(report), to: sink) }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws { try write(FindingList(report), to: sink) }

    private func write(_ list: FindingList, to sink: any ReportSink) throws {
        var output = PieceBuffer(sink: sink)
        output.append(row: Self.columns.map(\.name))
        for finding in list.all {
            output.append(row: Self.columns.map { CSVEscaping.guarded($0.value(finding) ?? "") })
            try output.drain()
        }
        try output.finish()
    }

    private typealias Column = (name: String, value: @Sendable (Finding) -> String?)

    private static let columns: [Column] = [
        ("severity", { $0.severity.rawValue }),
        ("rule", { $0.ruleID }),
        ("status", { $0.status.rawValue }),
        ("order_id", { $0.record.orderID.map { String($0) } }),
        ("certificate_id", { $0.record.certificateID.map { String($0) } }),
        ("csr_sha256", { $0.record.csrSHA256?.description }),
        ("subject", { $0.subject }),
        ("message", { $0.message }),
        ("record_pointer", { $0.recordEvidence?.place }),
        ("record_value", { $0.recordEvidence?.value }),
        ("csr_field", { $0.requestEvidence?.place }),
        ("csr_value", { $0.requestEvidence?.value }),
        ("path", { $0.location.path }),
        ("line", { String($0.location.line) }),
        ("column", { String($0.location.column) }),
        ("remedy", { $0.remedy }),
        ("fingerprint", { $0.fingerprint }),
        ("waived_until", { $0.waiver?.expires }),
        ("waiver_owner", { $0.waiver?.owner }),
        ("waiver_reason", { $0.waiver?.reason }),
    ]
}
