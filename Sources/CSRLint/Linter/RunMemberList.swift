// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The members of a run, which all stay in memory to its end: what equal keys and equal sets of domains are made of is
/// kept once.
struct RunMemberList: Sendable {
    private(set) var members: [RunMember] = []
    private var keys: [KeyIdentity: PublicKey.Material] = [:]
    private var domains: Set<Set<String>> = []

    /// Adds a member at the end.
    mutating func append(_ member: RunMember) {
        var member = member
        member.registrableDomains = domains.insert(member.registrableDomains).memberAfterInsert
        if let identity = member.keyIdentity {
            if let key = keys[identity] {
                if key == member.key { member.key = key }
            } else {
                keys[identity] = member.key
            }
        }
        members.append(member)
    }

    /// Adds the members of another list at the end.
    mutating func append(contentsOf other: consuming Self) {
        if members.isEmpty {
            self = other
        } else {
            for member in other.members { append(member) }
        }
    }
}
