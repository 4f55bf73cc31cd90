// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The members of a run, which all stay in memory to its end: what equal keys and equal sets of domains are made of is
/// kept once, and no member ever moves to a larger array.
public struct RunMemberList: RandomAccessCollection, Sendable {
    private static var segmentSize: Int { 1_024 }

    /// All segments but the last are full.
    private var segments: [[RunMember]] = []
    private var keys: [KeyIdentity: PublicKey.Material] = [:]
    private var domains: Set<Set<String>> = []

    /// The position of the first member.
    public var startIndex: Int { 0 }

    /// The position behind the last member.
    public private(set) var endIndex = 0

    /// A member.
    public subscript(position: Int) -> RunMember {
        segments[position / Self.segmentSize][position % Self.segmentSize]
    }

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
        if endIndex.isMultiple(of: Self.segmentSize) { segments.append([]) }
        segments[segments.count - 1].append(member)
        endIndex += 1
    }

    /// Adds the members of another list at the end.
    mutating func append(contentsOf other: consuming Self) {
        if isEmpty {
            self = other
        } else {
            for member in other { append(member) }
        }
    }
}
