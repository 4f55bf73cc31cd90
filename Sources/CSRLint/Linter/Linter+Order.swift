// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What the judgement of one order gives.
public struct JudgedOrder: Sendable {
    /// The order's part of the report.
    public internal(set) var order: Report.Order
    /// What was found, by reissue, then by rule.
    public internal(set) var findings = PackedArray<Finding>()
    /// The rules that did not look.
    var skipped = SkippedRules()
    /// What the rules on the whole run need of it.
    var runMembers = RunMemberList()
    /// The keys of its rows that are issued and active.
    var keysInUse: Set<KeyIdentity> = []
    /// The findings that only the whole run can weigh.
    var suspended: [SuspendedFinding] = []
    /// How many rows were not checked.
    var notCheckedCount = 0
    /// The rows that should have been checked and were not, by their positions in the run.
    var uncheckedRows: [Int] = []
}

extension Linter {
    /// Judges the reissues of an order, the first of which has the given position in the run.
    func judge(_ input: LintInput, firstIndex: Int, rsaKeys: RSAKeyCache?, threadCount: Int) -> JudgedOrder {
        var judged = JudgedOrder(
            order: Report.Order(orderID: input.orderID, source: input.source, reissues: [], history: []))
        var members: [OrderMember] = []
        members.reserveCapacity(input.count)

        OrderedChunks(count: input.count, threadCount: threadCount).run { range in
            RecordWorker(linter: self, input: input, firstIndex: firstIndex, rsaKeys: rsaKeys).judge(range)
        } take: { chunk in
            judged.order.reissues.append(contentsOf: chunk.rows)
            judged.findings.append(contentsOf: chunk.findings)
            judged.skipped.formUnion(chunk.skipped)
            judged.notCheckedCount += chunk.notCheckedCount
            judged.uncheckedRows += chunk.uncheckedRows
            judged.runMembers.append(contentsOf: chunk.runMembers)
            judged.keysInUse.formUnion(chunk.keysInUse)
            judged.suspended.append(contentsOf: chunk.suspended)
            members.append(contentsOf: chunk.members)
        }
        let order = OrderInspection(
            members, of: input, circumstances: circumstances(of: input), comparingNames: comparesNamesOverTime)
        judged.order.history = OrderHistory.entries(of: judged.order.reissues, order.timeline)
        let list = judgement(ofListOf: input, firstIndex: firstIndex)
        judged.skipped.formUnion(list.skipped)
        judged.findings = merged(
            judged.findings, list.findings.map(pending) + findings(on: order, of: input, firstIndex: firstIndex))
        return judged
    }

    /// Runs the rules that also look at what stands round the rows.
    private func judgement(ofListOf input: LintInput, firstIndex: Int) -> RowJudgement {
        guard let record = input.listRecord else { return RowJudgement() }
        let context = FindingContext(
            identity: RecordIdentity(orderID: input.orderID, certificateID: nil, csrSHA256: nil, index: firstIndex),
            standing: nil, record: record, path: input.source.path, requestPosition: nil)
        let inspection = Inspection(
            record: record, recordFailure: nil, text: nil, subject: .list, csrSHA256: nil,
            circumstances: circumstances(of: input))
        return judgement(of: inspection, in: context)
    }

    /// Runs the rules that look at an order as a whole.
    private func findings(on order: OrderInspection, of input: LintInput, firstIndex: Int) -> [PendingFinding] {
        rules.flatMap { rule -> [PendingFinding] in
            guard case .order(let check) = rule.check else { return [] }
            return check(order).map { group in
                let carrier = order.members[group.member]
                let identity = carrier.identity(in: input, firstIndex: firstIndex)
                return PendingFinding(index: identity.index, rulePlace: place(of: rule.id)) {
                    let related = group.related.map {
                        Finding.Member(order.members[$0].identity(in: input, firstIndex: firstIndex))
                    }
                    let context = FindingContext(
                        identity: identity, standing: carrier.standing,
                        record: input.readRecord(at: carrier.position).record, path: input.source.path,
                        requestPosition: nil)
                    return makeFinding(rule, group.observation, in: context, related: related)
                }
            }
        }
    }
}
