// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What the reissues or requests of a run have in common, whatever orders they belong to.
struct RunHistory: Sendable {
    private let members: RunMemberList

    /// The history that the members of a run make.
    init(_ members: RunMemberList) {
        self.members = members
    }

    /// The members that share something, by their positions, in groups of two and more, each oldest first.
    func groups<Trait: Hashable>(sharing trait: (RunMember) -> Trait?) -> [[Int]] {
        members.indices.groups { trait(members[$0]) }.map { group in
            group.sorted { members[$0].age < members[$1].age }
        }
    }

    /// The newest member of each order in a group, oldest order first, and the registrable domains of each.
    ///
    /// - Parameter group: the positions of some members, oldest first. Those of which nobody knows the order are left
    ///   out.
    /// - Returns: an entry for each order.
    func orders(of group: [Int]) -> [(newest: Int, domains: Set<String>)] {
        var orders: [Int64: (newest: Int, domains: Set<String>)] = [:]
        for position in group {
            guard let orderID = members[position].identity.orderID else { continue }
            orders[orderID, default: (position, [])].newest = position
            orders[orderID]?.domains.formUnion(members[position].registrableDomains)
        }
        return orders.values.sorted { members[$0.newest].age < members[$1.newest].age }
    }

    /// Whether no domain is common to all of some sets; those that are empty say nothing.
    static func areApart(_ domains: [Set<String>]) -> Bool {
        let known = domains.filter { !$0.isEmpty }
        guard known.count > 1, var common = known.first else { return false }
        for other in known.dropFirst() { common.formIntersection(other) }
        return common.isEmpty
    }
}

extension RunMember {
    /// What puts the members of a run in their order.
    var age: (created: Int64, certificateID: Int64, index: Int) {
        (created?.secondsSince1970 ?? .min, identity.certificateID ?? .min, identity.index)
    }
}
