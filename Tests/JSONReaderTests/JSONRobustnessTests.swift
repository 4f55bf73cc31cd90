// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import Testing

@Suite("Robustness")
struct JSONRobustnessTests {
    private static let document = Array(
        "{\"certificates\":[{\"id\":-12.5e3,\"csr\":\"a\\nb\\u20AC\",\"dns_names\":[\"é\",null],\"x\":{\"y\":true}},[]]}"
            .utf8
    )

    @Test("a document cut short at any byte is refused as cut short")
    func truncation() throws {
        try JSONScanner.validate(Self.document)
        for count in 1..<Self.document.count {
            let error = #expect(throws: JSONError.self) { try JSONScanner.validate(Array(Self.document[..<count])) }
            #expect(error?.code == .truncated, "\(count) bytes")
            #expect(error?.offset == count)
        }
    }

    @Test("every change of one byte either passes or gives an error within the document", arguments: 0..<8)
    func mutations(_ part: Int) {
        for index in Self.document.indices where index % 8 == part {
            for byte in UInt8.min...UInt8.max {
                var bytes = Self.document
                bytes[index] = byte
                do throws(JSONError) {
                    try JSONScanner.validate(bytes)
                } catch {
                    #expect(0...bytes.count ~= error.offset)
                }
            }
        }
    }

    @Test("removing or doubling a structural byte is refused", arguments: Array("{}[]:,".utf8))
    func structure(_ byte: UInt8) {
        for index in Self.document.indices where Self.document[index] == byte {
            var bytes = Self.document
            bytes.remove(at: index)
            #expect(throws: JSONError.self) { try JSONScanner.validate(bytes) }
            if byte == UInt8(ascii: "[") { continue }
            bytes.insert(contentsOf: [byte, byte], at: index)
            #expect(throws: JSONError.self) { try JSONScanner.validate(bytes) }
        }
    }
}
