// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// One test case: what was looked at, and how it ended.
struct JUnitCase {
    /// How a case ended.
    enum Outcome {
        /// Nothing stands against it.
        case passed
        /// Nobody looked, or nobody wants to hear of it.
        case skipped(message: String)
        /// It reaches the threshold of the gate.
        case failure(type: String, message: String)
        /// It could not be read.
        case error(type: String, message: String)
    }

    /// What was looked at: `order-112233.certificate-12345`.
    let className: String
    /// The rule's id, or a word for what is looked at.
    let name: String
    let outcome: Outcome
    /// What there is to say of it, in lines.
    var details: [String] = []
}

extension JUnitCase {
    /// The most findings of a case that are told one by one.
    private static let maximumFindingCount = 100

    /// The cases of one reissue or request: one a rule that found something, in the order of the findings.
    static func cases(of findings: [Finding], className: String, in run: Report.Run) -> [Self] {
        var rules: [String] = []
        var groups: [String: [Finding]] = [:]
        for finding in findings where finding.isCurrent {
            if groups[finding.ruleID] == nil { rules.append(finding.ruleID) }
            groups[finding.ruleID, default: []].append(finding)
        }
        return rules.map { rule in
            let findings = groups[rule] ?? []
            var details = findings.prefix(maximumFindingCount).map { finding in
                "\(finding.junitPlace)\(finding.severity.rawValue): "
                    + "\(TextExcerpt.words(of: finding.message).joined(separator: " ")) [\(finding.fingerprint)]"
            }
            if findings.count > maximumFindingCount {
                details.append("… and \(findings.count - maximumFindingCount) more findings")
            }
            if let remedy = findings.first?.remedy {
                details.append("fix: " + TextExcerpt.words(of: remedy).joined(separator: " "))
            }
            return Self(
                className: className, name: rule, outcome: outcome(of: findings, in: run), details: details)
        }
    }

    private static func outcome(of findings: [Finding], in run: Report.Run) -> Outcome {
        if let waiver = findings.first?.waiver, findings.allSatisfy({ $0.waiver != nil }) {
            return .skipped(message: TextExcerpt.beginning(of: waiver.words))
        }
        let failing = findings.filter(run.isFailed)
        guard let gravest = failing.gravestFirst.first else { return .passed }
        let rest = failing.count > 1 ? " (and \(failing.count - 1) more)" : ""
        return .failure(
            type: gravest.severity.rawValue, message: TextExcerpt.beginning(of: gravest.message) + rest)
    }

    /// Whether there is something to compare: what could not be read on a row that counts is an error.
    static func comparison(of reissue: ReissueReport, findings: [Finding], className: String) -> Self {
        let outcome: Outcome
        let waiver = findings.waiver(of: reissue.csr.failure)
        switch (reissue.verdict, reissue.csr.failure) {
        case (.match, _), (.mismatch, _): outcome = .passed
        case (.notChecked, let failure?) where waiver == nil && !reissue.isInactive && failure.code != "csr-missing":
            outcome = .error(type: failure.code, message: TextExcerpt.beginning(of: failure.message))
        case (.notChecked, let failure):
            let reason = waiver?.words ?? failure?.message ?? "there is nothing to compare"
            outcome = .skipped(message: TextExcerpt.beginning(of: reason))
        }
        return Self(className: className, name: "comparison", outcome: outcome)
    }

    /// Whether there is a request that can be read.
    static func reading(of request: InspectionReport.Request, className: String) -> Self {
        let outcome: Outcome =
            request.csr.failure.map { failure in
                if let waiver = request.findings.waiver(of: failure) {
                    return .skipped(message: TextExcerpt.beginning(of: waiver.words))
                }
                return .error(type: failure.code, message: TextExcerpt.beginning(of: failure.message))
            } ?? .passed
        return Self(className: className, name: "reading", outcome: outcome)
    }
}

extension Report.Run {
    /// Whether a finding makes the gate fail.
    fileprivate func isFailed(by finding: Finding) -> Bool {
        finding.weighs && failOn.isReached(by: finding.severity)
            && (finding.status == .new || !failsOnNewAlone)
    }
}

extension [Finding] {
    /// The waiver of the finding that says why a request could not be read; nil where that is not waived.
    fileprivate func waiver(of failure: RequestSummary.Failure?) -> Finding.Waived? {
        failure.flatMap { failure in first { $0.ruleID == failure.code }?.waiver }
    }
}

extension Finding {
    /// Where it stands, before a sentence; what was fetched stands in no file.
    fileprivate var junitPlace: String { location.path == nil ? "" : "\(placeText): " }
}
