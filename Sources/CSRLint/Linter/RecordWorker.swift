// csrlint
// SPDX-License-Identifier: Apache-2.0

/// One thread's share of an order: its own parser, verifier and results.
struct RecordWorker {
    /// What a share of the work gives.
    struct Result: Sendable {
        var rows = PackedArray<ReissueReport>()
        var findings = PackedArray<Finding>()
        var members: [OrderMember] = []
        var runMembers = RunMemberList()
        var keysInUse: Set<KeyIdentity> = []
        var suspended: [SuspendedFinding] = []
        var skipped = SkippedRules()
        var notCheckedCount = 0
        var uncheckedRows: [Int] = []
    }

    let linter: Linter
    let input: LintInput
    let firstIndex: Int
    private let inspector: Inspector

    init(linter: Linter, input: LintInput, firstIndex: Int, rsaKeys: RSAKeyCache?) {
        self.linter = linter
        self.input = input
        self.firstIndex = firstIndex
        inspector = Inspector(
            limits: linter.configuration.parsingLimits, circumstances: linter.circumstances(of: input),
            rsaKeys: rsaKeys)
    }

    func judge(_ range: Range<Int>) -> Result {
        var result = Result()
        for position in range { judge(position, into: &result) }
        result.rows.trim()
        result.findings.trim()
        return result
    }

    private func judge(_ position: Int, into result: inout Result) {
        let (record, failure) = input.readRecord(at: position)
        let statuses = linter.configuration.statuses
        guard statuses.isEmpty || record.status.map({ statuses.contains($0.rawValue) }) == true else { return }

        let inspection = inspector.inspect(record, failure: failure)
        let identity = RecordIdentity(
            orderID: record.orderID, certificateID: record.certificateID, csrSHA256: inspection.csrSHA256,
            index: firstIndex + position)
        let isInactive = record.isInactive(asOf: linter.now)
        let standing = record.standing(asOf: linter.now, includingInactive: linter.configuration.includesInactive)
        let context = FindingContext(
            identity: identity, standing: standing, record: record, path: input.source.path, requestPosition: nil)

        let judgement = linter.judgement(of: inspection, in: context)

        let row = ReissueReport(
            inspection, of: record, index: identity.index, isInactive: isInactive, path: input.source.path,
            includingContacts: linter.configuration.includesContacts)
        if row.verdict == .notChecked { result.notCheckedCount += 1 }
        if row.isUnchecked { result.uncheckedRows.append(row.index) }
        result.members.append(
            OrderMember(
                inspection, of: record, at: position, standing: standing, isInactive: isInactive,
                isMismatch: row.verdict == .mismatch, isKeyWeak: judgement.isKeyWeak))
        if linter.looksAtRun { result.runMembers.append(RunMember(inspection, in: context)) }
        if standing.overall == .issued, let key = inspection.keyIdentity { result.keysInUse.insert(key) }
        result.suspended.append(contentsOf: judgement.suspended)
        result.skipped.formUnion(judgement.skipped)
        result.findings.append(contentsOf: judgement.findings)
        result.rows.append(row)
    }
}

extension Linter {
    /// Runs the rules that look at one reissue or request, or at what stands round the rows of a list.
    func judgement(of inspection: Inspection, in context: FindingContext) -> RowJudgement {
        var judgement = RowJudgement()
        for rule in rules {
            guard case .record(let check) = rule.check, rule.judges(inspection) else { continue }
            switch check(inspection) {
            case .observed(let observations):
                if !observations.isEmpty {
                    if !judgement.isKeyWeak { judgement.isKeyWeak = holdsAgainstKey(rule, observations) }
                    appendFindings(of: rule, observations, in: context, key: inspection.keyIdentity, to: &judgement)
                }
            case .skipped(let reason): judgement.skipped.insert(rule.id, reason: reason)
            }
        }
        return judgement
    }
}

extension Linter {
    /// Whether what a rule saw, weighed as on a row in use, is a warning or more on the key itself.
    private func holdsAgainstKey(_ rule: Rule, _ observations: [Observation]) -> Bool {
        observations.contains { observation in
            let isOnKey = rule.meansLostKey || (observation.ceiling ?? rule.ceiling) == .key
            return isOnKey && (configuration.givenSeverity(of: rule) ?? observation.severity ?? rule.severity) > .note
        }
    }
}

extension Rule {
    /// Whether the rule has something to look at.
    fileprivate func judges(_ inspection: Inspection) -> Bool {
        if inspection.isOfList { return judgesLists }
        return inspection.record != nil || judgesRequestsAlone
    }
}
