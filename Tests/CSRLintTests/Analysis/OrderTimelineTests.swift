// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Testing

@testable import CSRLint

@Suite("The timeline of an order")
struct OrderTimelineTests {
    /// Reissues by number, second, whether issued, user.
    private static let members = [
        OrderMember.example(3, created: 30, isIssued: true, userID: 1), .example(1, created: 10, userID: 2),
        .example(2, created: 10, isIssued: true, userID: 1), .example(4, created: nil, userID: 3),
        .example(5, created: 50, userID: 1),
    ]

    @Test("is by date, then by number, with undated reissues first")
    func order() {
        let timeline = OrderTimeline(Self.members, at: Array(Self.members.indices))
        #expect(timeline.positions.map { Self.members[$0].certificateID } == [4, 1, 2, 3, 5])
    }

    @Test("puts each reissue beside the newest issued one before it")
    func steps() {
        let steps = OrderTimeline(Self.members, at: Array(Self.members.indices)).steps
        #expect(steps.map(\.member) == [3, 1, 2, 0, 4])
        #expect(steps.map(\.previousIssued) == [nil, nil, nil, 2, 0])
    }

    @Test("groups what shares something, oldest first, and nothing else")
    func groups() {
        let timeline = OrderTimeline(Self.members, at: Array(Self.members.indices))
        #expect(timeline.groups(sharing: \.userID) == [[2, 0, 4]])
        #expect(timeline.groups { $0.isIssued ? true : nil } == [[2, 0]])
        #expect(timeline.groups(sharing: \.csrSHA256).isEmpty)
    }

    @Test("leaves out all but the newest of the copies of one certificate")
    func copies() throws {
        let (one, other) = (SHA256Digest(hashing: [1]), SHA256Digest(hashing: [2]))
        let certificate = KeyedDigest([1])
        let members = [
            OrderMember.example(7, created: 10, certificate: certificate, csr: one),
            .example(9, created: 10, certificate: certificate, csr: one),
            .example(8, created: 10, certificate: certificate, csr: one),
            .example(6, created: 10, certificate: certificate, csr: other),
            .example(5, created: 10, certificate: certificate, csr: nil),
            .example(4, created: 10, certificate: nil, csr: one),
        ]
        let input = LintInput(try ReissueList(json: Array(#"{"certificates":[]}"#.utf8)))
        let order = OrderInspection(
            members, of: input, circumstances: Circumstances(), comparingNames: true)
        #expect(order.copies.distinctPlaces == [1, 3, 4, 5])
        #expect(order.timeline.positions.map { members[$0].certificateID } == [4, 5, 6, 9])
    }
}

extension OrderMember {
    /// A reissue of which little is known.
    fileprivate static func example(
        _ certificateID: Int64, created: Int64?, isIssued: Bool = false, userID: Int64? = nil,
        certificate: KeyedDigest? = nil, csr: SHA256Digest? = nil
    ) -> Self {
        Self(
            position: 0, certificateID: certificateID, csrSHA256: csr,
            created: created.map { Timestamp(secondsSince1970: $0) }, isIssued: isIssued, standing: .inUse,
            isMismatch: false, thumbprint: certificate, serialNumber: certificate, unreadRequest: nil,
            snapshotDay: nil, record: nil, request: nil, otherKeySizes: [], commonName: nil, userID: userID,
            keyIdentity: nil, key: nil,
            isKeyWeak: false, signatureDigest: nil, isInUse: false)
    }
}
