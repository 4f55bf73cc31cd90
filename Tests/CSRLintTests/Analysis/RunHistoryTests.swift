// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Testing

@testable import CSRLint

@Suite("What the orders of a run have in common")
struct RunHistoryTests {
    @Test("is told apart where no domain is common to all")
    func domains() {
        #expect(RunHistory.areApart([["example.com"], ["example.net"]]))
        #expect(!RunHistory.areApart([["example.com", "example.org"], ["example.net", "example.org"]]))
        #expect(RunHistory.areApart([["example.com"], ["example.com"], ["example.net"]]))
        #expect(!RunHistory.areApart([["example.com"], []]))
        #expect(!RunHistory.areApart([[], []]))
        #expect(!RunHistory.areApart([]))
    }

    @Test(
        "is one point or its negation by the parity of y, in every form",
        arguments: [[2, 9, 9], [6, 9, 8], [4, 9, 8]])
    func evenPoints(point: [UInt8]) {
        #expect(PointParity(.ellipticCurve(.named(OID(contentOctets: [42])), point: point)) == .even)
        let odd = (point[0] == 4 ? [4] : [point[0] | 1]) + [9, 9]
        #expect(PointParity(.ellipticCurve(.named(OID(contentOctets: [42])), point: odd)) == .odd)
    }

    @Test("is no parity where there is no point", arguments: [[], [4], [0], [5, 1, 1], [2]] as [[UInt8]])
    func noPoint(point: [UInt8]) {
        #expect(PointParity(.ellipticCurve(.absent, point: point)) == nil)
        #expect(PointParity(.edwards(point)) == nil)
    }
}
