// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

/// Inputs that cost hours where anything is searched again for each of its parts.
@Suite("Hostile input takes linear time", .timeLimit(.minutes(5)))
struct HostileInputTests {
    private let many = 50_000

    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test("a long first value is not read again for each repetition of its key")
    func longFirstValue() throws {
        let row = try reissue("{\"csr\":\"\(repeated("A", 4_000_000))\"\(repeated(",\"csr\":\"\"", many))}")
        #expect(row.csr == nil)
        #expect(row.notes.count == 1)
    }

    @Test("repetitions of known keys are found among many of unknown ones")
    func manyRepetitions() throws {
        let unknown = (0..<10_000).map { ",\"k\($0)\":0" }.joined()
        let row = try reissue("{\"id\":1\(unknown)\(unknown)\(repeated(",\"id\":1", many))}")
        #expect(row.id == 1)
        #expect(row.unknownKeys.count == 10_000)
        #expect(row.notes.count == 10_001)
    }

    @Test("unknown keys beyond ten thousand are skipped")
    func manyUnknownKeys() throws {
        let row = try reissue("{\"id\":1\((0..<many).map { ",\"k\($0)\":0" }.joined())}")
        #expect(row.unknownKeys.count == 10_000)
        #expect(row.notes.isEmpty)
    }

    @Test("keyed lists in great number leave one note")
    func manyLists() throws {
        let lists = repeated("\"certificates\":{\"1\":0,\"1\":0},\"order_id\":1,", many)
        let list = try ReissueList(json: Array("{\(lists)\"x\":0}".utf8))
        #expect(list.count == 2 * many)
        #expect(list.notes.count == 3)
    }

    @Test("a list on one line, and one on many, keeps every position")
    func positions() throws {
        for (separator, line, column) in [(",", 1, 2 + 9 * (many - 1)), (",\n", many, 1)] {
            let rows = Array(repeating: "{\"id\":1}", count: many).joined(separator: separator)
            let list = try ReissueList(json: Array("[\(rows)]".utf8))
            #expect(list.position(at: many - 1) == SourcePosition(line: line, column: column))
            let fields = list.indices.map { list.position(of: .id, at: $0) }
            #expect(fields.last == SourcePosition(line: line, column: column + 6))
        }
    }

    @Test("names in great number are all read")
    func manyNames() throws {
        let names = Array(repeating: "\"a.example.com\"", count: many).joined(separator: ",")
        #expect(try reissue("{\"dns_names\":[\(names)]}").dnsNames?.count == many)
    }

    @Test("white space in great number is skipped once")
    func whiteSpace() throws {
        let list = try ReissueList(json: Array("[{\"id\":1},\(repeated("\n", 1_000_000)){\"id\":2}]".utf8))
        #expect(list.position(at: 1) == SourcePosition(line: 1_000_001, column: 1))
    }
}
