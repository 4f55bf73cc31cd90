// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

@Suite("The list of reissues")
struct ReissueListTests {
    @Test("the documented answer gives its rows, their pointers and their positions")
    func documentedAnswer() throws {
        let json = """
            {
              "order_id": 112233,
              "certificates": [
                {"id": 12345, "common_name": "example.com", "key_size": 2048},
                {
                  "id": 23456,
                  "csr": "a\\nb"
                }
              ]
            }
            """
        let list = try ReissueList(json: Array(json.utf8))
        #expect(list.count == 2)
        #expect(list.orderID == 112_233)
        #expect(list.notes.isEmpty)
        #expect(list.pointer(at: 1) == "/certificates/1")
        #expect(list.position(at: 0) == SourcePosition(line: 4, column: 5))
        #expect(list.position(at: 1) == SourcePosition(line: 5, column: 5))
        #expect(list.position(of: .csr, at: 1) == SourcePosition(line: 7, column: 14))
        #expect(list.position(of: .status, at: 1) == SourcePosition(line: 5, column: 5))
        guard case .reissue(let reissue) = list.element(at: 1) else {
            Issue.record("the second element is no reissue")
            return
        }
        #expect(reissue.id == 23_456)
        #expect(reissue.csr == Array("a\nb".utf8))
    }
}
