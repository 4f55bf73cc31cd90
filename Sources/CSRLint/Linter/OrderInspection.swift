// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The reissues of an order, as the rules on whole orders see them.
public struct OrderInspection: Sendable {
    /// The reissues, each reduced to what such rules need, in the order of the input.
    public let members: [OrderMember]
    /// What the judgement depends on beside them.
    public let circumstances: Circumstances

    private let input: LintInput

    init(_ members: [OrderMember], of input: LintInput, circumstances: Circumstances) {
        self.members = members
        self.input = input
        self.circumstances = circumstances
    }

    /// The record of a member, read anew: an order of any size fits in memory only as members.
    public func record(of member: OrderMember) -> CertificateRecord {
        input.readRecord(at: member.position).record
    }
}
