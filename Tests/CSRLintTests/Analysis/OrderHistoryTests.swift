// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("The history of an order")
struct OrderHistoryTests {
    private struct Entry: Equatable {
        let certificateID: Int64?
        var isKeyChanged = false
        var added: [String] = []
        var dropped: [String] = []
        var supersededBy: Int64?
    }

    private static func history(of name: String) throws -> [Entry] {
        let list = try ReissueList(json: try Fixture.bytes("reissues/\(name)"))
        return Linter().report(on: list).orders.flatMap { order in
            order.history.map {
                Entry(
                    certificateID: order.reissues[$0.reissueIndex].certificateID, isKeyChanged: $0.isKeyChanged,
                    added: $0.namesAdded, dropped: $0.namesDropped, supersededBy: $0.supersededBy)
            }
        }
    }

    @Test("has one entry for the copies of a certificate")
    func copies() throws {
        #expect(try Self.history(of: "duplicate-records.json").map(\.certificateID) == [113])
    }

    @Test("has one entry a reissue that is no copy, oldest first, with what changed in names and keys")
    func documentedExample() throws {
        #expect(
            try Self.history(of: "documented-example.json") == [
                Entry(certificateID: 23_456),
                Entry(
                    certificateID: 34_567, isKeyChanged: true, added: ["example.net"],
                    dropped: ["example.com", "www.example.com"]),
                Entry(
                    certificateID: 12_345, isKeyChanged: true,
                    added: ["example.com", "sub.example.com", "*.example.org"], dropped: ["example.net"]),
            ])
    }

    @Test("names the reissue that took the place of an issued one, and sees a key come back")
    func keyReuse() throws {
        #expect(
            try Self.history(of: "key-reuse.json") == [
                Entry(certificateID: 3_401, supersededBy: 3_402),
                Entry(certificateID: 3_402, supersededBy: 3_403),
                Entry(certificateID: 3_403, isKeyChanged: true, supersededBy: 3_404),
                Entry(certificateID: 3_404, isKeyChanged: true),
            ])
    }

    @Test("does not depend on the order of the rows")
    func rowsInAnyOrder() throws {
        let forwards = try Self.history(of: "ecc.json")
        #expect(forwards.count == 7)
        #expect(forwards.map(\.certificateID) == forwards.compactMap(\.certificateID).sorted())
    }
}
