// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The reissues of an order, as the rules on whole orders see them.
public struct OrderInspection: Sendable {
    /// The reissues, each reduced to what such rules need, in the order of the input.
    public let members: [OrderMember]
    /// What the judgement depends on beside them.
    public let circumstances: Circumstances
    /// The rows that are one certificate several times.
    ///
    /// A rule that counts or compares the reissues of an order looks at the rows of `copies.distinctPlaces` alone.
    public let copies: RecordCopies

    private let input: LintInput

    init(_ members: [OrderMember], of input: LintInput, circumstances: Circumstances) {
        self.members = members
        copies = RecordCopies(members)
        self.input = input
        self.circumstances = circumstances
    }

    /// The rows but for copies of others, in the order of the input: what rules on the history of an order look at.
    public var distinctMembers: [OrderMember] { copies.distinctPlaces.map { members[$0] } }

    /// Whether the list of rows stands more than once in the answer.
    var isListRepeated: Bool {
        input.listRecord?.notes.contains { note in
            if case .duplicateKey = note.kind { note.key == "certificates" } else { false }
        } ?? false
    }

    /// The record of a member, read anew: an order of any size fits in memory only as members.
    public func record(of member: OrderMember) -> CertificateRecord {
        input.readRecord(at: member.position).record
    }
}
