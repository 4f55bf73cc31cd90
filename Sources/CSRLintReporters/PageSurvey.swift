// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// What the beginning of a page tells of all that follows, gathered before anything is written.
struct PageSurvey {
    /// A row that was not checked.
    struct UncheckedRow {
        let row: Int
        let title: String
        let reason: String
    }

    /// An order's findings in numbers.
    struct OrderSurvey {
        var counts = FindingCounts()
        /// Whether a row of it was not checked, so that no filter hides it.
        var isUnchecked = false
    }

    /// The orders.
    private(set) var orders: [OrderSurvey] = []
    /// The findings by rule.
    private(set) var rules = RuleTally()
    /// The rows that were not checked.
    private(set) var unchecked: [UncheckedRow] = []

    /// Whether there is so much that a table of the findings by rule helps.
    var needsRuleTable: Bool { rules.count > 0 && (orders.count > 1 || rules.count > 10) }

    init(of report: Report, titles: [String]) {
        var findings = FindingQueue(report.findings)
        for (position, (order, title)) in zip(report.orders, titles).enumerated() {
            var survey = OrderSurvey()
            for reissue in order.reissues {
                findings.take(through: reissue.index) { finding in
                    survey.counts.add(finding)
                    rules.add(finding, row: finding.record.index, order: position)
                }
                guard let reason = reissue.uncheckedReason else { continue }
                survey.isUnchecked = true
                unchecked.append(
                    UncheckedRow(row: reissue.index, title: "\(title), \(reissue.title)", reason: reason))
            }
            orders.append(survey)
        }
        findings.takeRest { rules.add($0, row: $0.record.index, order: nil) }
    }

    init(of report: InspectionReport) {
        for (position, request) in report.requests.enumerated() {
            for finding in request.findings { rules.add(finding, row: position, order: position) }
            guard let failure = request.csr.failure else { continue }
            unchecked.append(UncheckedRow(row: position, title: request.title, reason: failure.message))
        }
    }
}
