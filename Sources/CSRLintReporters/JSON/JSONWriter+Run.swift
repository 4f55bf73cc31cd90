// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    mutating func members(of tool: Report.Tool) {
        member("name", "csrlint")
        member("version", tool.version)
        member("openssl", tool.openSSLVersion)
    }

    mutating func members(of run: Report.Run) {
        member("as_of", run.asOf?.description)
        member("complete", run.isComplete)
        gateMembers(of: run)
        member("exit_code", run.exitCode)
        scopeMembers(of: run)
    }

    /// What decides whether a run passes.
    mutating func gateMembers(of run: Report.Run) {
        member("fail_on", run.failOn.rawValue)
        member("fail_on_new", run.failsOnNewAlone)
        member("allow_incomplete", run.allowsIncomplete)
        member("allow_empty", run.allowsEmpty)
        member("profile", run.profile.rawValue)
    }

    /// What a run went by, and what it left out.
    mutating func scopeMembers(of run: Report.Run) {
        array("key_lists", of: run.keyLists) { writer, list in writer.object { $0.members(of: list) } }
        member("rules_off", run.rulesOff)
        member("statuses", run.statuses)
    }

    mutating func members(of list: Report.KeyListSummary) {
        member("path", list.path)
        member("kind", list.format.rawValue)
        member("entries", list.count)
        member("date", list.date?.description)
    }

    mutating func members(of summary: Report.Summary) {
        member("orders", summary.orders)
        member("reissues", summary.reissues)
        member("errors", summary.errors)
        member("warnings", summary.warnings)
        member("notes", summary.notes)
        member("waived", summary.waived)
        member("not_checked", summary.notChecked)
        member("skipped_rules", summary.skippedRules)
        member("orders_without_reissues", summary.ordersWithoutReissues)
    }

    mutating func members(of source: InputSource) {
        member("kind", source.kind)
        member("path", source.path)
    }

    mutating func members(of rule: Report.SkippedRule) {
        member("rule", rule.ruleID)
        member("reason", rule.reason)
    }

    mutating func members(of failure: Report.Failure) {
        member("kind", failure.kind.rawValue)
        member("order_id", failure.orderID)
        member("http_status", failure.httpStatus)
        member("message", failure.message)
        member("orders_before", failure.orderCount)
    }
}

extension InputSource {
    fileprivate var kind: String {
        switch self {
        case .file: "file"
        case .standardInput: "stdin"
        case .certCentral: "certcentral"
        }
    }
}
