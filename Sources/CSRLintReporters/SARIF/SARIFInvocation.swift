// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    /// The most failures that are told one by one: a log that is too long is refused.
    private static var maximumFailureCount: Int { 1_000 }

    /// The one invocation of a run: how it ended, and notifications of what is no result.
    mutating func invocation(of list: FindingList, rules: SARIFRules, findingCount: Int) throws {
        try object(.lines) { writer in
            writer.member("executionSuccessful", list.run.isComplete)
            writer.member("exitCode", list.run.exitCode)
            writer.array("toolConfigurationNotifications", .lines) { writer in
                for rule in list.skipped { writer.notification(of: rule, ruleIndex: rules.index(of: rule.ruleID)) }
                for keyList in list.run.keyLists { writer.notification("key-list", "none", keyList.words) }
            }
            try writer.array("toolExecutionNotifications", .lines) { writer in
                for failure in list.failures.prefix(Self.maximumFailureCount) {
                    writer.notification(of: failure)
                    try writer.drain()
                }
                let untoldCount = list.failures.count - Self.maximumFailureCount
                if untoldCount > 0 {
                    writer.notification("failures-cut", "error", "\(untoldCount) more could not be read")
                }
                let cutCount = findingCount - SARIFReporter.maximumResultCount
                if cutCount > 0 {
                    writer.notification(
                        "results-cut", "warning",
                        "\(cutCount) of \(findingCount) findings, the least grave, are left out: code scanning takes "
                            + "\(SARIFReporter.maximumResultCount) results")
                }
            }
        }
    }

    private mutating func notification(of rule: Report.SkippedRule, ruleIndex: Int?) {
        notification("rule-skipped", "note", "\(rule.ruleID) did not look: \(rule.reason)") { writer in
            writer.object("associatedRule") { writer in
                writer.member("id", rule.ruleID)
                if let ruleIndex { writer.member("index", ruleIndex) }
            }
        }
    }

    private mutating func notification(of failure: Report.Failure) {
        let order = failure.orderID.map { "order \($0): " } ?? ""
        notification(failure.kind.rawValue, "error", order + failure.message)
    }

    private mutating func notification(
        _ id: String, _ level: String, _ text: String, _ members: (inout JSONWriter) -> Void = { _ in }
    ) {
        object { writer in
            writer.object("descriptor") { $0.member("id", id) }
            members(&writer)
            writer.member("level", level)
            writer.message("message", TextExcerpt.beginning(of: text), orElse: id)
        }
    }
}
