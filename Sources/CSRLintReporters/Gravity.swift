// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// How urgent a finding is, for formats that cannot hold all: a lost key comes before every other error.
enum Gravity: Int, CaseIterable {
    case lostKey
    case error
    case warning
    case note

    init(ruleID: String, severity: Severity) {
        switch severity {
        case _ where RuleEntry.named(ruleID)?.rule.meansLostKey == true: self = .lostKey
        case .error: self = .error
        case .warning: self = .warning
        case .note: self = .note
        }
    }

    init(_ finding: Finding) {
        self.init(ruleID: finding.ruleID, severity: finding.severity)
    }
}
