// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The reissues of an order, as the rules on whole orders see them.
public struct OrderInspection: Sendable {
    /// The reissues, each reduced to what such rules need, in the order of the input.
    public let members: [OrderMember]
    /// The positions in `members` of all but copies, in the order of the input: of rows with the same request, thumbprint
    /// and serial number only the newest counts.
    public let distinctMembers: [Int]
    /// What the judgement depends on beside them.
    public let circumstances: Circumstances

    /// The distinct members, oldest first.
    let timeline: OrderTimeline
    /// The reissues whose names are not those of the certificate before them, oldest first.
    let renamedMembers: [RenamedMember]
    private let input: LintInput

    init(_ members: [OrderMember], of input: LintInput, circumstances: Circumstances) {
        self.members = members
        self.input = input
        self.circumstances = circumstances
        distinctMembers = Self.distinctMembers(of: members)
        timeline = OrderTimeline(members, at: distinctMembers)
        renamedMembers = timeline.renamedMembers { input.readRecord(at: $0.position).record }
    }

    /// The record of a member, read anew: an order of any size fits in memory only as members.
    public func record(of member: OrderMember) -> CertificateRecord {
        input.readRecord(at: member.position).record
    }

    private struct Copy: Hashable {
        let certificate: SHA256Digest
        let csr: SHA256Digest
    }

    private static func distinctMembers(of members: [OrderMember]) -> [Int] {
        var newest: [Copy: Int] = [:]
        var isDistinct = [Bool](repeating: true, count: members.count)
        for (position, member) in members.enumerated() {
            guard let certificate = member.certificateDigest, let csr = member.csrSHA256 else { continue }
            let copy = Copy(certificate: certificate, csr: csr)
            if let other = newest[copy] {
                let isNewer = members[other].age < member.age
                isDistinct[isNewer ? other : position] = false
                if isNewer { newest[copy] = position }
            } else {
                newest[copy] = position
            }
        }
        return members.indices.filter { isDistinct[$0] }
    }
}
