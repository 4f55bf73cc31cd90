// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The members of a run, which all stay in memory to its end: equal keys share their octets.
struct RunMemberList: Sendable {
    private(set) var members: [RunMember] = []
    private var keys: [KeyIdentity: PublicKey.Material] = [:]

    /// Adds members at the end.
    mutating func append(contentsOf others: [RunMember]) {
        for var member in others {
            if let identity = member.keyIdentity {
                if let key = keys[identity] {
                    if key == member.key { member.key = key }
                } else {
                    keys[identity] = member.key
                }
            }
            members.append(member)
        }
    }
}
