// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Linter {
    /// Judges requests alone, without any record: every block of every input is a request of its own.
    public func inspect(_ inputs: [RequestInput], failures: [Report.Failure] = []) -> InspectionReport {
        let circumstances = circumstances
        let inspector = Inspector(
            limits: configuration.parsingLimits, circumstances: circumstances, rsaKeys: makeRSAKeyCache())
        var report = InspectionReport(
            tool: .current, run: Report.Run(self))
        var skipped = skippedFromTheStart
        var members = RunMemberList()
        var gate = makeGate()

        for input in inputs {
            let text = RequestText(input.bytes, limits: configuration.parsingLimits)
            let blocks: [RequestText.Block?] = text.blocks.isEmpty ? [nil] : text.blocks
            for (index, block) in blocks.enumerated() {
                let inspection = block.map { inspector.inspect($0, of: text) } ?? .withoutRequest(circumstances)
                let line = block?.line ?? 1
                let context = FindingContext(
                    identity: RecordIdentity(
                        orderID: nil, certificateID: nil, csrSHA256: inspection.csrSHA256,
                        index: report.requests.count),
                    standing: nil, record: nil, path: input.source.path,
                    requestPosition: SourcePosition(line: line, column: 1))
                let judgement = judgement(of: inspection, in: context)
                skipped.formUnion(judgement.skipped)
                if looksAtRun { members.append(RunMember(inspection, in: context)) }
                report.requests.append(
                    InspectionReport.Request(
                        source: input.source, line: line, index: index, csr: RequestSummary(inspection),
                        findings: judgement.findings))
            }
        }
        for pending in findings(on: members, circumstances: circumstances) {
            if let finding = pending.make() { report.requests[pending.index].findings.append(finding) }
        }
        skipped.formUnion(skippedRules(on: members))
        for request in report.requests { gate.note(request) }
        for index in report.requests.indices {
            report.requests[index].findings.sort { place(of: $0.ruleID) < place(of: $1.ruleID) }
            for place in report.requests[index].findings.indices {
                gate.weigh(&report.requests[index].findings[place])
            }
        }

        report.skipped = skipped.sorted(for: self)
        report.failures = failures
        report.waivedCount = gate.summary.waived
        report.fixed = gate.fixedFindings
        report.waivers = gate.waiverUses
        report.run.conclude(
            configuration: configuration, isComplete: failures.isEmpty,
            isEmpty: !report.requests.contains(where: \.isRequest), worst: gate.worst)
        return report
    }
}

extension Inspection {
    /// An inspection of an input in which nothing was found.
    fileprivate static func withoutRequest(_ circumstances: Circumstances) -> Inspection {
        Inspection(
            record: nil, recordFailure: nil, text: nil, subject: .absent, csrSHA256: nil, circumstances: circumstances)
    }
}
