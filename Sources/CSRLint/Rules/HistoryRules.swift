// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the history of an order, and on what the orders of a run have in common.
    static let history: [Rule] =
        keyHistoryRules + strengthHistoryRules + nameHistoryRules + paceHistoryRules + runHistoryRules
}

extension OrderInspection {
    /// Some reissues in words, newest first: bounded, however many there are.
    func shownNames(of positions: [Int]) -> String {
        let shown = positions.reversed().prefix(NameListText.maximumCount).map { members[$0].shownName }
        return NameListText.joined(shown, total: positions.count) ?? ""
    }

    /// An observation on the newest reissue of a group that is given oldest first; nil for no group at all.
    func observation(
        onNewestOf group: [Int], _ observe: (_ newest: OrderMember, _ others: [Int]) -> Observation
    ) -> GroupObservation? {
        guard let newest = group.last else { return nil }
        let others = Array(group.dropLast())
        return GroupObservation(member: newest, related: others, observation: observe(members[newest], others))
    }

    /// The observations on reissues beside the newest one before them that was issued.
    func observationsSinceIssue(
        _ observe: (_ member: OrderMember, _ issued: OrderMember) -> Observation?
    ) -> [GroupObservation] {
        timeline.steps.compactMap { step in
            guard let issued = step.previousIssued else { return nil }
            return observe(members[step.member], members[issued]).map {
                GroupObservation(member: step.member, related: [issued], observation: $0)
            }
        }
    }
}
