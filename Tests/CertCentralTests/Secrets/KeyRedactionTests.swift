// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import TestSupport
import Testing

@testable import CertCentral

@Suite("The key is taken out of what comes from outside")
struct KeyRedactionTests {
    private static let text = "aB3/x\"y\\Z%41~"

    private func escapedForJSON(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16)
            return "\\u00" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    private func escapedForURL(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 0x10 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    @Test(
        "in a message, however it is spelled there, and whatever stands beside it",
        arguments: ["", "\u{301}", "é", "\0"])
    func messages(_ neighbour: String) throws {
        let key = try APIKey(Self.text)
        let spellings = [
            Self.text, escapedForJSON(Self.text), escapedForURL(Self.text), escapedForURL(Self.text).lowercased(),
            escapedForJSON(escapedForURL(Self.text)), "aB3\\/x\\\"y\\\\Z%41~", "aB3%2Fx%22y%5CZ%2541%7e",
        ]
        for spelling in spellings {
            let message = "\(neighbour)before \(spelling)\(neighbour) and \(spelling)"
            #expect(
                key.redacted(from: message) == "\(neighbour)before [redacted]\(neighbour) and [redacted]", "\(spelling)"
            )
        }
    }

    @Test(
        "what is not the key stays as it is",
        arguments: [
            "", "aB3", "AB3/x\"y\\Z%41~", "bücher \\u00 %4 %", "\\", "%", "\\u12", "100 %\u{301}",
        ])
    func others(_ message: String) throws {
        #expect(try APIKey(Self.text).redacted(from: message) == message)
    }

    @Test(
        "occurrences that overlap leave nothing of the key",
        arguments: [
            ("aab", "aaab", "a[redacted]"), ("abab", "ababab", "[redacted]ab"),
            ("aa", "aaaaa", "[redacted][redacted]a"),
            ("abcabd", "abcabcabd", "abc[redacted]"), ("a", "banana", "b[redacted]n[redacted]n[redacted]"),
        ])
    func overlaps(_ key: String, _ text: String, _ expected: String) throws {
        #expect(try APIKey(key).redacted(from: text) == expected)
    }

    @Test("a search agrees with the plainest one on any text")
    func plainSearch() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<3_000 {
            let key = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                UInt8.random(in: 0x61...0x62, using: &random)
            }
            let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                UInt8.random(in: 0x61...0x62, using: &random)
            }
            var expected: [Range<Int>] = []
            var position = 0
            while position + key.count <= text.count {
                if Array(text[position..<position + key.count]) == key {
                    expected.append(position..<position + key.count)
                    position += key.count
                } else {
                    position += 1
                }
            }
            for spelling in KeySearch.Spelling.all {
                var found: [Range<Int>] = []
                KeySearch(key).forEachMatch(in: text, text.indices, spelling) { found.append($0) }
                #expect(found == expected)
            }
        }
    }

    @Test("a body of JSON stays JSON, and every byte beside the key stays too")
    func bodies() throws {
        let key = try APIKey("s3cret/key")
        let json = """
            { "s3cret/key" : ["a\\u0020b\\/s3cret\\/key\\ud800", "x\\ns3cret/\\u006bey!", 1.50, "s3cret%2Fkey"],\r
              "s3cret/ke" : "s3cret\\nkey" }
            """
        let expected = """
            { "[redacted]" : ["a\\u0020b\\/[redacted]\\ud800", "x\\n[redacted]!", 1.50, "[redacted]"],\r
              "s3cret/ke" : "s3cret\\nkey" }
            """
        #expect(String(decoding: key.redacted(fromBody: Array(json.utf8)), as: UTF8.self) == expected)
    }

    @Test("a key is not found across the parts of an escape, nor across tokens")
    func boundaries() throws {
        let json = Array(#"{"a":"x\n123","b":"\\u0041bc"}"#.utf8)
        #expect(try APIKey("n123").redacted(fromBody: json) == json)
        #expect(try APIKey("Abc").redacted(fromBody: json) == json)
        #expect(try APIKey(#"","b":"#).redacted(fromBody: json) == json)
    }

    @Test("a number that holds the key becomes a string")
    func numbers() throws {
        let clean = try APIKey("123456789").redacted(fromBody: Array(#"{"id":-0123456789.5}"#.utf8))
        #expect(!String(decoding: clean, as: UTF8.self).contains("123456789"))
        let json = try APIKey("123456789").redacted(fromBody: Array(#"{"id":1234567890}"#.utf8))
        #expect(String(decoding: json, as: UTF8.self) == #"{"id":"[redacted]"}"#)
    }

    @Test(
        "a body that is no JSON loses the key all the same",
        arguments: [
            "<html>s3cret-key</html>", #"{"a":"s3cret-key"#, "s3cret-key\u{301}", "a%73%33cret-key",
        ])
    func otherBodies(_ body: String) throws {
        let clean = try APIKey("s3cret-key").redacted(fromBody: Array(body.utf8))
        #expect(clean.firstRange(of: Array("[redacted]".utf8)) != nil)
        #expect(clean.firstRange(of: Array("cret-key".utf8)) == nil)
    }

    @Test("an answer loses the key in its header fields too")
    func answers() throws {
        let answer = TransportResponse(
            status: 302, headers: [("Location", "https://evil.example/?k=s3cret%2Dkey"), ("Date", "x")],
            body: Array("s3cret-key".utf8)
        ).redacted(try APIKey("s3cret-key"))
        #expect(answer.headers.map(\.value) == ["https://evil.example/?k=[redacted]", "x"])
        #expect(answer.body == Array("[redacted]".utf8))
        #expect(answer.status == 302)
    }

    @Test("a text made to be searched again and again is searched once", .timeLimit(.minutes(5)))
    func linearTime() throws {
        let key = try APIKey(String(repeating: "a", count: 4_095) + "b")
        let body = Array("[\"\(String(repeating: "a", count: 1_000_000))\"]".utf8)
        #expect(key.redacted(fromBody: body) == body)
    }
}
