// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import Testing

@Suite("Conformance to RFC 8259")
struct JSONConformanceTests {
    @Test(
        "a document that RFC 8259 permits is accepted",
        arguments: [
            "[]", "{}", "null", "true", "false", "0", "-0", "\"\"", " [ ] ", "\t\r\n{\n}\n", "[1,2,3]", "[[],[[]],{}]",
            "{\"a\":1,\"a\":2}", "{\"\":0}", "{\"\\u0000\":\"\\u0000\"}", "[0.5,-0.5,1e5,1E5,1e+5,1e-5,0e0,1.25E-3]",
            "[123456789012345678901234567890]", "[1e400,-1e400,1e-400]", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u20AC\\u20ac\"",
            "\"\\uD834\\uDD1E\"", "\"\\uD800\"", "\"\\uDC00\\uD800\"", "\"\u{7F}\u{80}\u{2028}\u{10FFFF}\"",
            "\u{FEFF}{}", "{\"a\":{\"b\":[{\"c\":null}]}}", "\"a\u{0}b\"".replacing("\u{0}", with: "\\u0000"),
        ]
    )
    func accepts(_ text: String) {
        #expect(throws: Never.self) { try JSONScanner.validate(Array(text.utf8)) }
    }

    struct Refused: Sendable {
        let text: String
        let code: JSONError.Code
        let offset: Int
        init(_ text: String, _ code: JSONError.Code, at offset: Int) {
            self.text = text
            self.code = code
            self.offset = offset
        }
    }

    @Test(
        "a document that RFC 8259 forbids is refused at the byte that is wrong",
        arguments: [
            Refused("", .empty, at: 0), Refused(" \n", .empty, at: 2), Refused("\u{FEFF}", .empty, at: 3),
            Refused("[", .truncated, at: 1), Refused("{", .truncated, at: 1), Refused("[1", .truncated, at: 2),
            Refused("[1,", .truncated, at: 3), Refused("{\"a\"", .truncated, at: 4),
            Refused("{\"a\":", .truncated, at: 5), Refused("{\"a\":1,", .truncated, at: 7),
            Refused("\"a", .truncated, at: 2), Refused("\"\\", .truncated, at: 2),
            Refused("\"\\u12", .truncated, at: 5),
            Refused("tru", .truncated, at: 3), Refused("-", .truncated, at: 1), Refused("1.", .truncated, at: 2),
            Refused("1e+", .truncated, at: 3),
            Refused("[1,]", .unexpectedByte, at: 3), Refused("[,1]", .unexpectedByte, at: 1),
            Refused("[1 2]", .unexpectedByte, at: 3), Refused("[1}", .unexpectedByte, at: 2),
            Refused("{]", .unexpectedByte, at: 1), Refused("{\"a\":1,}", .unexpectedByte, at: 7),
            Refused("{\"a\" 1}", .unexpectedByte, at: 5), Refused("{\"a\"}", .unexpectedByte, at: 4),
            Refused("{\"a\":}", .unexpectedByte, at: 5), Refused("{a:1}", .unexpectedByte, at: 1),
            Refused("{1:1}", .unexpectedByte, at: 1), Refused("{,}", .unexpectedByte, at: 1),
            Refused("{'a':1}", .unexpectedByte, at: 1), Refused("['a']", .unexpectedByte, at: 1),
            Refused("[1/*x*/]", .unexpectedByte, at: 2), Refused("//x\n[]", .unexpectedByte, at: 0),
            Refused("True", .unexpectedByte, at: 0), Refused("nul1", .unexpectedByte, at: 3),
            Refused("[truee]", .unexpectedByte, at: 5), Refused("]", .unexpectedByte, at: 0),
            Refused("\u{A0}[]", .unexpectedByte, at: 0), Refused("[1\u{0B}]", .unexpectedByte, at: 2),
            Refused("[\u{0C}1]", .unexpectedByte, at: 1),
            Refused("[01]", .badNumber, at: 1), Refused("[-01]", .badNumber, at: 1), Refused("[00]", .badNumber, at: 1),
            Refused("[+1]", .badNumber, at: 1), Refused("[.5]", .badNumber, at: 1), Refused("[1.]", .badNumber, at: 3),
            Refused("[1.e5]", .badNumber, at: 3), Refused("[1e]", .badNumber, at: 3), Refused("[-]", .badNumber, at: 2),
            Refused("[--1]", .badNumber, at: 2), Refused("[1e5.5]", .unexpectedByte, at: 4),
            Refused("[0x10]", .unexpectedByte, at: 2), Refused("[1_000]", .unexpectedByte, at: 2),
            Refused("[NaN]", .notANumber, at: 1), Refused("[Infinity]", .notANumber, at: 1),
            Refused("[-Infinity]", .notANumber, at: 1),
            Refused("[\"\\x41\"]", .badEscape, at: 2), Refused("\"\\U0041\"", .badEscape, at: 1),
            Refused("\"\\u00G0\"", .badEscape, at: 1), Refused("\"ab\\'\"", .badEscape, at: 3),
            Refused("\"\\u 041\"", .badEscape, at: 1), Refused("\"\\\n\"", .badEscape, at: 1),
            Refused("\"a\nb\"", .controlCharacter, at: 2), Refused("\"a\tb\"", .controlCharacter, at: 2),
            Refused("\"0123456789\u{1F}\"", .controlCharacter, at: 11),
            Refused("\"01234\u{0}\"", .controlCharacter, at: 6),
            Refused("[]]", .trailingBytes, at: 2), Refused("{} x", .trailingBytes, at: 3),
            Refused("1 2", .trailingBytes, at: 2), Refused("[],", .trailingBytes, at: 2),
            Refused("[  ]\u{0}", .trailingBytes, at: 4),
            Refused("{}{}", .secondDocument, at: 2), Refused("[]\n[]", .secondDocument, at: 3),
            Refused("<!DOCTYPE html><html></html>", .markup, at: 0), Refused("\n <html>", .markup, at: 2),
            Refused("<?xml version=\"1.0\"?>", .markup, at: 0),
        ]
    )
    func refuses(_ refused: Refused) {
        let error = #expect(throws: JSONError.self) { try JSONScanner.validate(Array(refused.text.utf8)) }
        #expect(error?.code == refused.code, "\(refused.text)")
        #expect(error?.offset == refused.offset, "\(refused.text)")
    }

    @Test("HTML is called by its name, and none of it is repeated")
    func htmlMessage() {
        let error = #expect(throws: JSONError.self) {
            try JSONScanner.validate(Array("<html><title>Log in</title>".utf8))
        }
        #expect(error?.message == "HTML, not JSON (a proxy or login page?)")
    }

    @Test(
        "UTF-16 and UTF-32 are refused with and without a byte order mark",
        arguments: [
            [0xFE, 0xFF, 0, 0x7B], [0xFF, 0xFE, 0x7B, 0], [0x7B, 0, 0x7D, 0], [0, 0x7B, 0, 0x7D], [0, 0, 0, 0x7B],
            [0x7B, 0, 0, 0], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x7B, 0],
        ] as [[UInt8]]
    )
    func otherEncodings(_ bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSONScanner.validate(bytes) }
        #expect(error?.code == .encoding)
        #expect(error?.offset == 0)
    }

    @Test("nesting passes at the limit and fails one level beyond, for arrays and objects", arguments: [1, 2, 63, 64])
    func nesting(_ limit: Int) throws {
        let limits = JSONLimits(nesting: limit)
        for (opening, closing) in [("[", "]"), ("{\"a\":", "}")] {
            func document(_ depth: Int) -> [UInt8] {
                let text =
                    String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
                return Array(text.utf8)
            }
            try JSONScanner.validate(document(limit), limits: limits)
            let error = #expect(throws: JSONError.self) {
                try JSONScanner.validate(document(limit + 1), limits: limits)
            }
            #expect(error?.code == .tooDeep)
            #expect(error?.offset == limit * opening.utf8.count)
        }
    }

    @Test("a million brackets end in an error, not in a crash")
    func hugeNesting() {
        let error = #expect(throws: JSONError.self) {
            try JSONScanner.validate(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
        }
        #expect(error?.code == .tooDeep)
    }

    @Test("a number of 64 bytes passes and one of 65 fails", arguments: ["", "-", "0.", "1e", "1E+"])
    func numberLength(_ prefix: String) throws {
        let digits = { (count: Int) in prefix + String(repeating: "1", count: count - prefix.utf8.count) }
        try JSONScanner.validate(Array("[\(digits(64))]".utf8))
        let error = #expect(throws: JSONError.self) { try JSONScanner.validate(Array("[\(digits(65))]".utf8)) }
        #expect(error?.code == .numberTooLong)
        #expect(error?.offset == 1)
    }

    @Test(
        "invalid UTF-8 in a string is no error",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]] as [[UInt8]])
    func invalidUTF8(_ octets: [UInt8]) throws {
        try JSONScanner.validate([0x22] + octets + [0x22])
        #expect(throws: JSONError.self) { try JSONScanner.validate(octets) }
    }
}
