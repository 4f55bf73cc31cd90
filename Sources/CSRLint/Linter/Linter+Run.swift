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
    func findings(on members: [RunMember], circumstances: Circumstances) -> [Finding] {
        guard looksAtRun, !members.isEmpty else { return [] }
        let run = RunInspection(
            members: members, circumstances: circumstances, threadCount: configuration.effectiveThreadCount)
        var found: [Finding] = []
        for rule in rules {
            guard case .run(let check) = rule.check else { continue }
            for group in check(run) {
                let carrier = members[group.member]
                let related = group.related.map { members[$0].identity }.map {
                    Finding.Member(orderID: $0.orderID, certificateID: $0.certificateID, csrSHA256: $0.csrSHA256)
                }
                let context = FindingContext(
                    identity: carrier.identity, standing: carrier.standing, record: nil, path: carrier.location.path,
                    requestPosition: SourcePosition(line: carrier.location.line, column: carrier.location.column))
                if var finding = makeFinding(rule, group.observation, in: context, related: related) {
                    finding.isOfRun = true
                    found.append(finding)
                }
            }
        }
        return found
    }
}
