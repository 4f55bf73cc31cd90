// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

@Suite("Reissues one a line")
struct ReissueLinesTests {
    @Test("each line that is not blank is an entry, at its own line")
    func lines() throws {
        let text = "\u{FEFF}{\"id\":1,\"order_id\":5}\r\n\n  {\"id\":2,\"csr\":\"x\"}\n \t\r\n{\"id\":3}"
        let lines = try ReissueLines(ndjson: Array(text.utf8))
        #expect(lines.count == 3)
        #expect(lines.indices.map { lines.position(at: $0).line } == [1, 3, 5])
        #expect(lines.position(at: 1) == SourcePosition(line: 3, column: 3))
        #expect(lines.position(of: .csr, at: 1) == SourcePosition(line: 3, column: 17))
        #expect(lines.position(of: .status, at: 1) == SourcePosition(line: 3, column: 3))
        guard case .element(.reissue(let first)) = lines.entry(at: 0) else {
            Issue.record("the first line is no reissue")
            return
        }
        #expect(first.id == 1)
        #expect(first.orderID == 5)
    }

    @Test(
        "a broken line spoils itself alone, and names its line and byte",
        arguments: [
            ("{\"id\":2", 17), ("{\"id\":2}}", 18), ("{\"id\":2}{\"id\":3}", 18), ("<html>", 10), ("{\"id\":02}", 16),
            ("\u{FEFF}{\"id\":2}", 10), ("[1", 12),
        ]
    )
    func brokenLine(_ line: String, _ offset: Int) throws {
        let lines = try ReissueLines(ndjson: Array("{\"id\":1}\n\n\(line)\n{\"id\":3}\n".utf8))
        #expect(lines.count == 3)
        guard case .element(.reissue) = lines.entry(at: 0), case .failure(let error) = lines.entry(at: 1),
            case .element(.reissue) = lines.entry(at: 2)
        else {
            Issue.record("\(line) was not the only broken line")
            return
        }
        #expect(error.kind == .badJSON)
        #expect(error.message.hasPrefix("line 3: "))
        #expect(error.offset == offset)
    }

    @Test("a line of another type is no reissue", arguments: ["5", "null", "[]", "{}", "\"x\"", "{\"x\":1}"])
    func otherTypes(_ line: String) throws {
        guard case .element(.undecodable) = try ReissueLines(ndjson: Array(line.utf8)).entry(at: 0) else {
            Issue.record("\(line) was decoded")
            return
        }
    }

    @Test("a piece of a longer input counts on from where it begins")
    func pieces() throws {
        let lines = try ReissueLines(ndjson: Array("{\"id\":1,\n{\"id\":2}".utf8), firstLine: 1_000, firstByte: 50_000)
        #expect(lines.position(at: 1) == SourcePosition(line: 1_001, column: 1))
        guard case .failure(let error) = lines.entry(at: 0) else {
            Issue.record("the first line was decoded")
            return
        }
        #expect(error.message.hasPrefix("line 1000: "))
        #expect(error.offset == 50_008)
    }

    @Test("limits are kept, and no line is no entry")
    func limits() throws {
        #expect(try ReissueLines(ndjson: []).count == 0)
        #expect(try ReissueLines(ndjson: Array("\n \n".utf8)).count == 0)
        let text = Array("{}\n{}\n".utf8)
        #expect(try ReissueLines(ndjson: text, limits: .init(byteCount: 6, recordCount: 2)).count == 2)
        for limits in [ReissueList.Limits(byteCount: 5), ReissueList.Limits(recordCount: 1)] {
            let error = #expect(throws: CertCentralError.self) { try ReissueLines(ndjson: text, limits: limits) }
            #expect(error?.kind == .tooLarge)
        }
    }
}
