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

    /// The distinct members, oldest first.
    let timeline: OrderTimeline
    /// The reissues whose names are not those of the certificate before them, oldest first.
    let renamedMembers: [RenamedMember]
    private let input: LintInput

    /// Looks at an order; at how its names changed only where a rule asks, since that takes reading records anew.
    init(
        _ members: [OrderMember], of input: LintInput, circumstances: Circumstances, comparingNames: Bool
    ) {
        self.members = members
        copies = RecordCopies(members)
        self.input = input
        self.circumstances = circumstances
        timeline = OrderTimeline(members, at: copies.distinctPlaces)
        renamedMembers = comparingNames ? timeline.renamedMembers { input.readRecord(at: $0.position).record } : []
    }

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
