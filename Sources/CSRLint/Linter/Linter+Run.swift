// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Linter {
    /// The rules that will not look, whatever is read.
    var skippedFromTheStart: SkippedRules {
        var skipped = SkippedRules()
        for rule in idleRules {
            guard let requirement = rule.requirement else { continue }
            skipped.insert(rule.id, reason: requirement.reasonToSkip)
        }
        return skipped
    }

    /// Runs the rules that look at a run as a whole.
    ///
    /// - Parameters:
    ///   - members: what the run read.
    ///   - circumstances: what the judgement depends on beside it.
    ///   - keysInUse: the keys of rows that are issued and active: what is found on such a key weighs as on such a row.
    /// - Returns: what was found.
    func findings(
        on members: RunMemberList, circumstances: Circumstances, keysInUse: Set<KeyIdentity> = []
    ) -> [PendingFinding] {
        guard looksAtRun, !members.isEmpty else { return [] }
        let run = RunInspection(
            members: members, circumstances: circumstances, threadCount: configuration.effectiveThreadCount)
        return rules.flatMap { rule -> [PendingFinding] in
            guard case .run(let check) = rule.check else { return [] }
            return check(run).map { group in
                let carrier = members[group.member]
                return PendingFinding(index: carrier.identity.index, rulePlace: place(of: rule.id)) {
                    let related = group.related.map { Finding.Member(members[$0].identity) }
                    var context = FindingContext(
                        identity: carrier.identity, standing: carrier.standing, record: nil,
                        path: carrier.location.path,
                        requestPosition: SourcePosition(line: carrier.location.line, column: carrier.location.column))
                    if let key = carrier.keyIdentity, keysInUse.contains(key),
                        context.isRaisedByUse(rule, group.observation)
                    {
                        context = context.ofRowInUse
                    }
                    var finding = makeFinding(rule, group.observation, in: context, related: related)
                    finding?.isOfRun = true
                    return finding
                }
            }
        }
    }

    /// The rules that look at a run as a whole and leave some of it out.
    func skippedRules(on members: RunMemberList) -> SkippedRules {
        var skipped = SkippedRules()
        for rule in rules {
            guard let reasonToLeaveOut = rule.reasonToLeaveOut else { continue }
            for reason in members.lazy.compactMap(reasonToLeaveOut) { skipped.insert(rule.id, reason: reason) }
        }
        return skipped
    }
}
