// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Report {
    /// The same report with its findings weighed again, by another threshold, other waivers, another baseline.
    ///
    /// - Parameters:
    ///   - configuration: the threshold, the waivers, the baseline, and what is allowed.
    ///   - replacesWaivers: whether the waivers of the report give way to those of the configuration.
    /// - Returns: the report, with the exit status that fits.
    public func weighed(by configuration: Configuration, replacingWaivers replacesWaivers: Bool) -> Report {
        var gate = Gate(configuration: configuration, ruleIDs: run.rulesThatRan(skipped: skipped), now: run.asOf)
        var report = self
        report.findings = []
        for order in orders { gate.note(order) }
        for finding in findings {
            guard let weighed = gate.weighAgain(finding, replacingWaivers: replacesWaivers) else { continue }
            report.findings.append(weighed)
        }
        report.findings.append(contentsOf: gate.fixedFindings)
        report.summary.takeFindingCounts(of: gate.summary)
        if replacesWaivers { report.waivers = gate.waiverUses }
        var uncheckedRows: [Int] = []
        for order in orders {
            for reissue in order.reissues where reissue.isUnchecked { uncheckedRows.append(reissue.index) }
        }
        report.run.takeGate(of: configuration)
        report.run.conclude(
            configuration: configuration,
            isComplete: failures.isEmpty && !run.isInterrupted
                && configuration.unaccounted(uncheckedRows, by: report.findings) == 0,
            isEmpty: summary.reissues == 0, worst: gate.worst)
        return report
    }
}

extension InspectionReport {
    /// The same report with its findings weighed again, by another threshold, other waivers, another baseline.
    ///
    /// - Parameters:
    ///   - configuration: the threshold, the waivers, the baseline, and what is allowed.
    ///   - replacesWaivers: whether the waivers of the report give way to those of the configuration.
    /// - Returns: the report, with the exit status that fits.
    public func weighed(by configuration: Configuration, replacingWaivers replacesWaivers: Bool) -> InspectionReport {
        var gate = Gate(configuration: configuration, ruleIDs: run.rulesThatRan(skipped: skipped), now: run.asOf)
        var report = self
        for request in requests { gate.note(request) }
        for index in requests.indices {
            report.requests[index].findings = requests[index].findings.compactMap {
                gate.weighAgain($0, replacingWaivers: replacesWaivers)
            }
        }
        report.waivedCount = gate.summary.waived
        if gate.replacesBaseline { report.fixed = gate.fixedFindings }
        if replacesWaivers { report.waivers = gate.waiverUses }
        report.run.takeGate(of: configuration)
        report.run.conclude(
            configuration: configuration, isComplete: failures.isEmpty && !run.isInterrupted,
            isEmpty: !requests.contains(where: \.isRequest), worst: gate.worst)
        return report
    }
}

extension Gate {
    /// A finding that was weighed before; nil for one that a baseline which is replaced had as fixed.
    fileprivate mutating func weighAgain(_ finding: Finding, replacingWaivers: Bool) -> Finding? {
        var finding = finding
        if replacesBaseline {
            guard finding.status != .fixed else { return nil }
            finding.status = .new
        }
        if replacingWaivers { finding.waiver = nil }
        weigh(&finding)
        return finding
    }
}

extension Report.Run {
    /// The rules that ran: those of the catalogue that were neither off nor without what they need.
    fileprivate func rulesThatRan(skipped: [Report.SkippedRule]) -> Set<String> {
        let off = Set(rulesOff)
        let ran = [Rule].all.filter { rule in
            !off.contains(rule.id)
                && !skipped.contains { $0.ruleID == rule.id && $0.reason == rule.requirement?.reasonToSkip }
        }
        return Set(ran.map(\.id))
    }

    /// Whether a signal ended the run.
    fileprivate var isInterrupted: Bool { exitCode > 128 }
}
