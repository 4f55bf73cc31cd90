// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import Testing

@Suite("Positions")
struct JSONPositionTests {
    @Test("line and column count bytes from 1, and lines end with a line feed")
    func positions() throws {
        var scanner = JSONScanner(Array("{\r\n  \"é\": 1,\n\n\t\"b\": [true,\n null]}".utf8))
        try scanner.start()
        #expect(scanner.position == SourcePosition(line: 1, column: 1))
        try scanner.beginObject()
        _ = try scanner.nextKey()
        _ = try scanner.kind()
        #expect(scanner.position == SourcePosition(line: 2, column: 9))
        try scanner.skipValue()
        _ = try scanner.nextKey()
        _ = try scanner.kind()
        #expect(scanner.position == SourcePosition(line: 4, column: 7))
        try scanner.beginArray()
        #expect(try scanner.nextElement())
        #expect(scanner.position == SourcePosition(line: 4, column: 8))
        #expect(try scanner.boolean())
        #expect(try scanner.nextElement())
        _ = try scanner.kind()
        #expect(scanner.position == SourcePosition(line: 5, column: 2))
        try scanner.null()
        #expect(try !scanner.nextElement())
        let isOver = try scanner.nextKey() == nil
        #expect(isOver)
        try scanner.finish()
    }

    @Test("a part of a text keeps the offsets and lines of the whole")
    func ranges() throws {
        let bytes = Array("{}\n  [x]".utf8)
        var scanner = JSONScanner(bytes, in: 3..<8, line: 2)
        try scanner.start()
        #expect(scanner.position == SourcePosition(line: 2, column: 3))
        let error = #expect(throws: JSONError.self) { try scanner.skipValue() }
        #expect(error?.offset == 6)
    }

    @Test("nothing beyond the end of a part is read")
    func rangeEnd() throws {
        let bytes = Array("[1,2,3]".utf8)
        for end in 1..<bytes.count {
            var scanner = JSONScanner(bytes, in: 0..<end)
            let error = #expect(throws: JSONError.self) { try scanner.skipValue() }
            #expect(error?.code == .truncated)
            #expect(error?.offset == end)
        }
    }
}
