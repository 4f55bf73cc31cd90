// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Requests that do not fit their own row and fit exactly one other row of the order.
enum SwappedRequests {
    /// One observation for each such request. Linear in the number of rows.
    static func observations(in order: OrderInspection) -> [GroupObservation] {
        let members = order.members
        guard members.contains(where: \.isMismatch) else { return [] }
        var rows: [OrderMember.Side: [Int]] = [:]
        for (index, member) in members.enumerated() {
            guard let record = member.record, record.keySize != nil else { continue }
            rows[record, default: []].append(index)
        }
        return members.indices.compactMap { index in
            guard members[index].isMismatch, let request = members[index].request, let fitting = rows[request],
                fitting.count == 1, let other = fitting.first, other != index
            else { return nil }
            let name = members[other].certificateID.map { "certificate \($0)" } ?? "another row without a number"
            return GroupObservation(
                member: index, related: [other],
                observation: Observation(
                    "the request does not fit this row, but fits \(name) of the same order exactly",
                    record: (.csr, nil)))
        }
    }
}
