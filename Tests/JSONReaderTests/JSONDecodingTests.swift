// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import Testing

@Suite("Decoding of strings and numbers")
struct JSONDecodingTests {
    private func string(_ json: [UInt8]) throws -> (JSONString, [UInt8]) {
        var scanner = JSONScanner(json)
        let token = try scanner.string()
        return (scanner.value(of: token), scanner.utf8(of: token))
    }

    @Test(
        "escapes are resolved",
        arguments: [
            ("\\\"\\\\\\/\\b\\f\\n\\r\\t", [0x22, 0x5C, 0x2F, 0x08, 0x0C, 0x0A, 0x0D, 0x09]),
            ("\\u0041\\u00e9\\u20AC", [0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xAC]),
            ("x\\uD834\\udd1Ey", [0x78, 0xF0, 0x9D, 0x84, 0x9E, 0x79]),
            ("\\u0000", [0]), ("\\uFFFF", [0xEF, 0xBF, 0xBF]), ("\\uDBFF\\uDFFF", [0xF4, 0x8F, 0xBF, 0xBF]),
            ("", []), ("é", [0xC3, 0xA9]), ("12345678\\n12345678", Array("12345678\n12345678".utf8)),
        ] as [(String, [UInt8])]
    )
    func escapes(_ text: String, _ octets: [UInt8]) throws {
        let (value, bytes) = try string(Array("\"\(text)\"".utf8))
        #expect(value.utf8 == octets)
        #expect(value.isWellFormed)
        #expect(bytes == octets)
    }

    @Test(
        "a lone surrogate is kept and marked",
        arguments: [
            ("\\uD800", [0xED, 0xA0, 0x80]), ("\\uDFFF", [0xED, 0xBF, 0xBF]),
            ("\\uDC00\\uD800", [0xED, 0xB0, 0x80, 0xED, 0xA0, 0x80]),
            ("\\uD800\\uD800\\uDC00", [0xED, 0xA0, 0x80, 0xF0, 0x90, 0x80, 0x80]),
            ("\\uD800\\n", [0xED, 0xA0, 0x80, 0x0A]), ("\\uD800\\u0041", [0xED, 0xA0, 0x80, 0x41]),
        ] as [(String, [UInt8])]
    )
    func loneSurrogates(_ text: String, _ octets: [UInt8]) throws {
        let (value, _) = try string(Array("\"\(text)\"".utf8))
        #expect(value.utf8 == octets)
        #expect(!value.isWellFormed)
    }

    @Test(
        "invalid UTF-8 is kept and marked, with and without an escape beside it",
        arguments: [[0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80]] as [[UInt8]]
    )
    func invalidUTF8(_ octets: [UInt8]) throws {
        let (plain, _) = try string([0x22, 0x61] + octets + [0x22])
        #expect(plain.utf8 == [0x61] + octets)
        #expect(!plain.isWellFormed)
        let (escaped, _) = try string([0x22, 0x5C, 0x6E] + octets + [0x22])
        #expect(escaped.utf8 == [0x0A] + octets)
        #expect(!escaped.isWellFormed)
    }

    @Test("a quotation mark, backslash or control character is found at each place of a word", arguments: 0..<40)
    func everyAlignment(_ length: Int) throws {
        let text = String(repeating: "a", count: length)
        let (value, _) = try string(Array("\"\(text)\\n\(text)é\" \"".utf8))
        #expect(value.string == "\(text)\n\(text)é")
        let error = #expect(throws: JSONError.self) { try string(Array("\"\(text)\u{1}\"".utf8)) }
        #expect(error?.offset == length + 1)
        var scanner = JSONScanner(Array("\"\(text)é\"".utf8))
        #expect(try !scanner.string().isASCII)
        scanner = JSONScanner(Array("\"\(text)\"é".utf8))
        #expect(try scanner.string().isASCII)
    }

    @Test(
        "numbers are exact",
        arguments: [
            ("0", 0, "0"), ("-0", 0, "0"), ("-0.0e5", 0, "0"), ("2048", 2048, "2048"), ("2048.0", 2048, "2048"),
            ("2.048e3", 2048, "2048"), ("204800e-2", 2048, "2048"), ("2048.5", nil, "2048.5"), ("-1.50", nil, "-1.5"),
            ("5e-1", nil, "0.5"), ("1e-3", nil, "0.001"), ("123e-2", nil, "1.23"),
            ("9223372036854775807", .max, "9223372036854775807"),
            ("-9223372036854775808", .min, "-9223372036854775808"),
            ("9223372036854775808", nil, "9223372036854775808"), ("-9223372036854775809", nil, "-9223372036854775809"),
            ("9007199254740993", 9_007_199_254_740_993, "9007199254740993"), ("1e18", 1_000_000_000_000_000_000, nil),
            ("1e19", nil, "10000000000000000000"), ("1e400", nil, nil), ("1e-400", nil, nil),
            ("1e99999999999999999999", nil, nil), ("0e99999999999999999999", 0, "0"),
            ("15164434343", 15_164_434_343, "15164434343"), ("999999999999999999", 999_999_999_999_999_999, nil),
        ] as [(String, Int64?, String?)]
    )
    func numbers(_ text: String, _ integer: Int64?, _ plainText: String?) throws {
        var scanner = JSONScanner(Array(text.utf8))
        let token = try scanner.number()
        try scanner.finish()
        #expect(scanner.integer(of: token) == integer)
        if let plainText {
            #expect(scanner.decimal(of: token)?.plainText == plainText)
        } else if integer == nil {
            #expect(scanner.decimal(of: token)?.plainText == nil)
        }
    }

    @Test(
        "values are compared as they decode",
        arguments: [
            ("1", "1.0", true), ("1", "2", false), ("100", "1e2", true), ("-0", "0", true), ("1e400", "1e401", false),
            ("\"a\"", "\"\\u0061\"", true), ("\"a\"", "\"b\"", false), ("\"1\"", "1", false), ("null", "false", false),
            ("true", "true", true), ("true", "false", false), ("[]", "[ ]", true), ("[]", "{}", false),
            ("[1,[2,{\"a\":null}]]", "[1, [2, {\"\\u0061\": null}]]", true), ("[1,2]", "[1]", false),
            ("[1]", "[1,2]", false), ("{\"a\":1}", "{\"b\":1}", false), ("{\"a\":1}", "{}", false),
            ("{\"a\":[1]}", "{\"a\":[1,1]}", false), ("\"\\uD800\"", "\"\\uD801\"", false),
        ]
    )
    func comparison(_ left: String, _ right: String, _ areEqual: Bool) {
        let bytes = Array("[\(left),\(right)]".utf8)
        let second = left.utf8.count + 2
        #expect(JSONScanner.areEqual(1, second, in: bytes, limits: JSONLimits()) == areEqual)
        #expect(JSONScanner.areEqual(second, 1, in: bytes, limits: JSONLimits()) == areEqual)
    }

    @Test("a table finds its keys and no others, escapes resolved")
    func keyTable() throws {
        let keys = ["id", "csr", "common_name", "", "é", "firstname", "first_name", "di"]
        let table = JSONKeyTable(keys)
        func place(_ json: String) throws -> Int? {
            var scanner = JSONScanner(Array(json.utf8))
            let token = try scanner.string()
            return scanner.place(of: token, in: table)
        }
        for (index, key) in keys.enumerated() where !key.isEmpty {
            #expect(try place("\"\(key)\"") == index)
            #expect(try place("\"\(key)x\"") == nil)
        }
        #expect(try place("\"\\u0069d\"") == 0)
        #expect(try place("\"ID\"") == nil)
        #expect(try place("\"\"") == nil)
    }
}
