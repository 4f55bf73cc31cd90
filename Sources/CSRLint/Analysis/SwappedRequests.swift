// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Requests that do not fit their own row and fit exactly one other row of the order.
enum SwappedRequests {
    /// One observation for each such request. Copies of a row count as one. Linear in the number of rows.
    static func observations(in order: OrderInspection) -> [GroupObservation] {
        let members = order.members
        guard members.contains(where: \.isMismatch) else { return [] }
        var rows: [OrderMember.Side: [Int]] = [:]
        let places = order.copies.distinctPlaces
        for index in places {
            guard let record = members[index].record, record.keySize != nil else { continue }
            rows[record, default: []].append(index)
        }
        return places.compactMap { index in
            let fitting = members[index].isMismatch ? members[index].requestSides.flatMap { rows[$0] ?? [] } : []
            guard fitting.count == 1, let other = fitting.first, other != index else { return nil }
            let name = members[other].certificateID.map { "certificate \($0)" } ?? "another row without a number"
            return GroupObservation(
                member: index, related: [other],
                observation: Observation(
                    "the request does not fit this row, but fits \(name) of the same order exactly",
                    record: (.csr, nil)))
        }
    }
}

extension OrderMember {
    /// What the request says, with each size that its key may have in a record.
    fileprivate var requestSides: [Side] {
        guard let request else { return [] }
        return [request] + otherKeySizes.map { Side(names: request.names, keySize: $0) }
    }
}
