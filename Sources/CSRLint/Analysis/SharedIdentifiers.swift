// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The rows of an order that share what only one of them can have.
enum SharedIdentifiers {
    /// The groups of rows with an equal thumbprint, copies taken for one row.
    static func byThumbprint(in order: OrderInspection) -> [[Int]] {
        order.copies.distinctPlaces.groups { order.members[$0].thumbprint }
            .filter { hasDifferentNumbers($0, in: order) }
    }

    /// The groups of rows with an equal serial number, copies taken for one row.
    static func bySerialNumber(in order: OrderInspection) -> [[Int]] {
        order.copies.distinctPlaces.groups { order.members[$0].serialNumber }
            .filter { hasDifferentNumbers($0, in: order) }
    }

    /// The groups of rows with an equal number. None where the list itself stands twice in the answer, which is
    /// the cause then.
    static func byNumber(in order: OrderInspection) -> [[Int]] {
        if order.isListRepeated { return [] }
        return order.members.indices.groups { order.members[$0].certificateID }
    }

    /// The groups of copies that have different numbers.
    static func copies(in order: OrderInspection) -> [[Int]] {
        order.copies.groups.filter { hasDifferentNumbers($0, in: order) }
    }

    /// Whether the rows are not one number in several elements.
    private static func hasDifferentNumbers(_ places: [Int], in order: OrderInspection) -> Bool {
        guard let first = places.first.flatMap({ order.members[$0].certificateID }) else { return true }
        return places.contains { order.members[$0].certificateID != first }
    }
}

extension OrderInspection {
    /// Makes an observation on a group: its newest row carries the finding.
    ///
    /// - Parameters:
    ///   - places: the places of the group's rows.
    ///   - observe: makes the observation, given the row that carries it and the others in words.
    /// - Returns: the observation; nil for a group without rows.
    func observation(
        on places: [Int], _ observe: (CertificateRecord, _ others: String) -> Observation
    ) -> GroupObservation? {
        guard let carrier = members.newest(among: places) else { return nil }
        let related = places.filter { $0 != carrier }
        return GroupObservation(
            member: carrier, related: related,
            observation: observe(record(of: members[carrier]), Self.text(related.map { members[$0].certificateID })))
    }

    /// Rows in words, by their numbers.
    private static func text(_ numbers: [Int64?]) -> String {
        let known = numbers.compactMap { $0.map(String.init) }
        let unknownCount = numbers.count - known.count
        let parts = [
            known.isEmpty
                ? nil : "\(known.count == 1 ? "certificate" : "certificates") \(NameListText.joined(known))",
            unknownCount == 0
                ? nil : unknownCount == 1 ? "a row without a number" : "\(unknownCount) rows without a number",
        ]
        return parts.compactMap { $0 }.joined(separator: " and ")
    }
}

extension [OrderMember] {
    /// Of some places the one whose row is the newest; nil for none.
    func newest(among places: [Int]) -> Int? { places.max { self[$0].age < self[$1].age } }
}
