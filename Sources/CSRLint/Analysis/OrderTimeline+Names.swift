// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A reissue whose names are not those of the certificate before it.
struct RenamedMember: Sendable {
    /// The reissue, by its position among the order's members.
    let member: Int
    /// The newest one before it that was issued, likewise.
    let previousIssued: Int
    /// What changed.
    let change: NameChange
}

extension OrderTimeline {
    /// The reissues whose names are not those of the newest certificate that was issued before them, oldest first.
    ///
    /// - Parameter record: reads a member's record anew; it is asked for only where a digest says that something changed.
    /// - Returns: the reissues, each with what changed.
    func renamedMembers(record: (OrderMember) -> CertificateRecord) -> [RenamedMember] {
        // Each record is read once, unless others come between a certificate and those that follow it.
        var issued: (position: Int, names: SecuredNames)?
        var latest: (position: Int, names: SecuredNames)?
        return steps.compactMap { step in
            guard let previousIssued = step.previousIssued else { return nil }
            let (before, after) = (members[previousIssued], members[step.member])
            guard before.record?.names != after.record?.names || before.commonName != after.commonName else {
                return nil
            }
            if issued?.position != previousIssued { issued = latest?.position == previousIssued ? latest : nil }
            let names = issued?.names ?? SecuredNames(record(before))
            let newNames = SecuredNames(record(after))
            (issued, latest) = ((previousIssued, names), (step.member, newNames))
            return NameChange(from: names, to: newNames).map {
                RenamedMember(member: step.member, previousIssued: previousIssued, change: $0)
            }
        }
    }
}
