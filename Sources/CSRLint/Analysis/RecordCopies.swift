// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The rows of an order that are the same certificate once more.
///
/// The API is known to answer one certificate, usually the primary one, in several rows that differ in their number
/// alone. What counts or compares the reissues of an order has to take such rows for one.
public struct RecordCopies: Sendable {
    /// The places of rows with equal thumbprint, serial number and request, several in each group, in the order of the
    /// rows.
    public let groups: [[Int]]
    /// The places of all rows, but of each group the newest alone, in the order of the rows.
    public let distinctPlaces: [Int]

    /// What makes two rows copies of each other.
    private struct Mark: Hashable {
        let thumbprint: KeyedDigest
        let serialNumber: KeyedDigest
        let request: SHA256Digest?
        let unreadRequest: KeyedDigest?
    }

    /// Finds the copies among the rows of an order. A row without a thumbprint or serial number is a copy of none.
    init(_ members: [OrderMember]) {
        groups = members.indices.groups { place -> Mark? in
            let member = members[place]
            guard let thumbprint = member.thumbprint, let serialNumber = member.serialNumber else { return nil }
            return Mark(
                thumbprint: thumbprint, serialNumber: serialNumber, request: member.csrSHA256,
                unreadRequest: member.unreadRequest)
        }
        var isRepeated = [Bool](repeating: false, count: groups.isEmpty ? 0 : members.count)
        for group in groups {
            let newest = members.newest(among: group)
            for place in group where place != newest { isRepeated[place] = true }
        }
        distinctPlaces = isRepeated.isEmpty ? Array(members.indices) : members.indices.filter { !isRepeated[$0] }
    }
}
