// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes the counts of a run as gauges, for the node exporter's folder of text files.
///
/// They are gauges, since each run counts anew. No order and no name is a label, so that an account of any size has the
/// same series.
struct PrometheusReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        var writer = MetricsWriter(sink: sink)
        let summary = report.summary
        writer.gauge("csrlint_orders", "Orders that were judged.", Int64(summary.orders))
        writer.gauge(
            "csrlint_orders_without_reissues", "Orders that were not asked for, since they have no reissues.",
            Int64(summary.ordersWithoutReissues))
        writer.gauge("csrlint_reissues", "Reissues that were judged.", Int64(summary.reissues))
        writer.gauge(
            "csrlint_not_checked", "Reissues that could not be checked, and inputs that could not be read.",
            Int64(summary.notChecked))
        writer.gauge("csrlint_findings_waived", "Findings that are waived.", Int64(summary.waived))
        writer.members(of: FindingList(report))
        try writer.finish()
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var writer = MetricsWriter(sink: sink)
        writer.gauge("csrlint_requests", "Requests that were judged.", Int64(report.requests.count))
        writer.gauge(
            "csrlint_requests_unreadable", "Requests that could not be read.",
            Int64(report.requests.count { !$0.csr.isParsed }))
        writer.gauge("csrlint_findings_waived", "Findings that are waived.", Int64(report.waivedCount))
        writer.members(of: FindingList(report))
        try writer.finish()
    }
}

extension MetricsWriter {
    fileprivate mutating func members(of list: FindingList) {
        let counts = FindingList.counts(of: list.weighing)
        let severities: [Severity] = Severity.allCases.reversed()
        gauge(
            "csrlint_findings", "Findings by severity, but for waived ones.",
            severities.map { severity in
                let count = counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
                return (["severity": severity.rawValue], Int64(count))
            })
        let rules = Set(counts.keys.map(\.ruleID)).sorted()
        gauge(
            "csrlint_rule_findings", "Findings by rule and severity, but for waived ones.",
            rules.flatMap { rule in
                severities.compactMap { severity in
                    counts[.init(ruleID: rule, severity: severity)].map {
                        (["rule": rule, "severity": severity.rawValue], Int64($0))
                    }
                }
            })
        gauge(
            "csrlint_rules_skipped", "Rules that did not look.", Int64(Set(list.skipped.map(\.ruleID)).count))
        let failures = Dictionary(grouping: list.failures, by: \.kind.rawValue).sorted { $0.key < $1.key }
        gauge(
            "csrlint_failures", "What could not be fetched or read, by kind of fault.",
            failures.map { (["kind": $0.key], Int64($0.value.count)) })
        members(of: list.run, by: list.tool)
    }

    private mutating func members(of run: Report.Run, by tool: Report.Tool) {
        gauge("csrlint_complete", "Whether everything asked for was checked.", run.isComplete ? 1 : 0)
        gauge("csrlint_exit_status", "The exit status of the run.", Int64(run.exitCode))
        gauge(
            "csrlint_as_of_timestamp_seconds", "The instant that counted as now.", run.asOf?.secondsSince1970)
        // Two samples of one series would spoil the whole file.
        var paths: Set<String> = []
        let keyLists = run.keyLists.filter { paths.insert($0.path).inserted }
        gauge(
            "csrlint_key_list_entries", "Keys in the lists that were loaded.",
            keyLists.map { (["path": $0.path, "kind": $0.format.rawValue], Int64($0.count)) })
        gauge(
            "csrlint_key_list_timestamp_seconds", "When the lists of keys were made.",
            keyLists.compactMap { list in list.date.map { (["path": list.path], $0.secondsSince1970) } })
        gauge(
            "csrlint_info", "The tool and how it was asked.",
            [
                (
                    [
                        "version": tool.version, "openssl": tool.openSSLVersion, "profile": run.profile.rawValue,
                        "fail_on": run.failOn.rawValue,
                    ], 1
                )
            ])
    }
}
