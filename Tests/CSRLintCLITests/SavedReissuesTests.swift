// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import CSRLint
import CSRLintReporters
import Testing

@Suite("Saved reissues")
struct SavedReissuesTests {
    @Test("are no requests", arguments: [InputKind.pem, .der])
    func requests(kind: InputKind) {
        #expect(throws: CertCentralError(.badShape, "")) { try SavedReissues(Array("[]".utf8), kind: kind) }
    }

    @Test(
        "are of the order that a file is named after, and of no other name",
        arguments: [
            ("112233.json", 112_233), ("a/7.ndjson", 7), ("7", 7), ("7.2024-report.json", nil), ("7.json.json", nil),
            (".json", nil), ("7a.json", nil), ("7.json/x", nil),
        ] as [(String, Int64?)])
    func fileName(path: String, order: Int64?) {
        #expect(InputList.Entry.file(path).orderID == order)
    }

    @Test("are listed under what they say of their order, fetched ones under the order that was asked for")
    func orderOfRow() throws {
        let list = try ReissueList(
            json: Array(#"{"order_id":9,"certificates":[{"id":1,"order_id":8},{"id":2}]}"#.utf8))
        func orders(_ origin: ListedInput.Origin) -> [Int64?] {
            ListedInput(.list(list), from: origin, statuses: []).rows.map(\.orderID)
        }
        #expect(orders(.fetched(5)) == [5, 5])
        #expect(orders(.saved(.file("7.json"))) == [8, 9])
    }

    @Test("show no request where a private key stands")
    func privateKey() {
        let key =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n-----END PRIVATE KEY-----\n"
        #expect(RequestPEM.text(of: Array(key.utf8)) == nil)
        #expect(RequestPEM.text(of: Array("nothing".utf8)) == nil)
    }
}
#endif
