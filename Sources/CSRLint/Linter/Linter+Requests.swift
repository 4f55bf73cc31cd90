// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Linter {
    /// Judges requests alone, without any record: every block of every input is a request of its own.
    public func inspect(_ inputs: [RequestInput], failures: [Report.Failure] = []) -> InspectionReport {
        let inspector = Inspector(limits: configuration.parsingLimits)
        var report = InspectionReport(
            tool: .current,
            run: Report.Run(asOf: now, failOn: configuration.failOn, profile: configuration.profile))
        var skipped = SkippedRules()
        var summary = Report.Summary()
        var foundRequest = false

        for input in inputs {
            let text = RequestText(input.bytes, limits: configuration.parsingLimits)
            let blocks: [RequestText.Block?] = text.blocks.isEmpty ? [nil] : text.blocks
            for (index, block) in blocks.enumerated() {
                let inspection = block.map { inspector.inspect($0, of: text) } ?? .withoutRequest
                var findings: [Finding] = []
                let line = block?.line ?? 1
                let context = FindingContext(
                    identity: RecordIdentity(
                        orderID: nil, certificateID: nil, csrSHA256: inspection.csrSHA256,
                        index: report.requests.count),
                    standing: nil, record: nil, path: input.source.path,
                    requestPosition: SourcePosition(line: line, column: 1))
                runRecordRules(on: inspection, in: context, findings: &findings, skipped: &skipped)
                foundRequest = foundRequest || inspection.request != nil
                summary.count(findings)
                report.requests.append(
                    InspectionReport.Request(
                        source: input.source, line: line, index: index, csr: RequestSummary(inspection),
                        findings: findings))
            }
        }

        report.skipped = skipped.sorted
        report.failures = failures
        report.run.conclude(
            configuration: configuration, isComplete: failures.isEmpty, isEmpty: !foundRequest, worst: summary.worst)
        return report
    }
}

extension Inspection {
    /// An inspection of an input in which nothing was found.
    fileprivate static var withoutRequest: Self {
        Self(record: nil, recordFailure: nil, text: nil, subject: .absent, csrSHA256: nil)
    }
}
