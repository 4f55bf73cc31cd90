// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The reissues of an order by the date they were asked for, then by number, each beside those before it.
///
/// Copies of one certificate are left out: the vendor answers some rows several times under different numbers, and none
/// of them is a reissue.
struct OrderTimeline: Sendable {
    /// A reissue, and those that it follows, by their positions among the order's members.
    struct Step: Hashable, Sendable {
        /// The reissue.
        let member: Int
        /// The newest one before it that was issued.
        let previousIssued: Int?
    }

    /// Every member of the order.
    let members: [OrderMember]
    /// The reissues by their positions among the order's members, oldest first. Those without a date come first.
    let positions: [Int]

    /// The timeline of some of an order's members.
    init(_ members: [OrderMember], at positions: [Int]) {
        self.members = members
        self.positions = positions.sorted { members[$0].age < members[$1].age }
    }

    /// Each reissue beside the newest one before it that was issued, oldest first.
    var steps: [Step] {
        var previousIssued: Int?
        return positions.map { position in
            let step = Step(member: position, previousIssued: previousIssued)
            if members[position].isIssued { previousIssued = position }
            return step
        }
    }

    /// The reissues that share something, in groups of two and more, each oldest first.
    func groups<Trait: Hashable>(sharing trait: (OrderMember) -> Trait?) -> [[Int]] {
        positions.groups { trait(members[$0]) }
    }
}

extension OrderMember {
    /// What puts the reissues of an order in their order.
    var age: (created: Int64, certificateID: Int64, position: Int) {
        (created?.secondsSince1970 ?? .min, certificateID ?? .min, position)
    }
}
