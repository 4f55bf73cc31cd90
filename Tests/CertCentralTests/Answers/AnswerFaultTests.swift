// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertCentral

@Suite("What an answer's status and body mean")
struct AnswerFaultTests {
    /// An answer and what is to be made of it.
    struct Case: CustomTestStringConvertible {
        var status: Int
        var body = ""
        var kind: CertCentralError.Kind
        var isTransient = false
        /// What the message says.
        var words: [String] = []
        var testDescription: String { "\(status) \(body.prefix(60))" }
    }

    private static func errors(_ code: String, _ message: String = "Said so.") -> String {
        #"{"errors":[{"code":"\#(code)","message":"\#(message)"}]}"#
    }

    private static let invalidKey = errors(
        "access_denied|access_denied_invalid_key", "Access denied due to access_denied_invalid_key.")

    private static let rows: [Case] = [
        Case(status: 200, kind: .badShape, words: ["empty"]),
        Case(status: 200, body: " \r\n\t", kind: .badShape, words: ["empty"]),
        Case(status: 201, body: "{}", kind: .badShape),
        Case(status: 204, kind: .badShape, words: ["no content"]),
        Case(status: 206, body: #"{"certificates":[]}"#, kind: .badShape),
        Case(status: 304, kind: .badShape, words: ["no content"]),
        Case(status: 301, kind: .server, words: ["redirect refused"]),
        Case(status: 302, kind: .server, words: ["redirect refused"]),
        Case(status: 307, kind: .server, words: ["redirect refused"]),
        Case(status: 399, kind: .server, words: ["redirect refused"]),
        Case(status: 400, body: errors("bad_request_format"), kind: .server, words: ["bad_request_format: Said so."]),
        Case(status: 401, kind: .auth),
        Case(status: 401, body: "<html>", kind: .auth),
        Case(status: 403, body: invalidKey, kind: .auth, words: ["wrong or was revoked", "access_denied_invalid_key"]),
        Case(
            status: 403, body: errors("access_denied|missing_permission"), kind: .forbidden,
            words: ["lacks a permission", "restricted"]),
        Case(status: 403, body: errors("access_denied"), kind: .forbidden, words: ["see this order"]),
        Case(status: 403, body: errors("something_new"), kind: .forbidden, words: ["something_new"]),
        Case(status: 403, body: "<html><h1>Incapsula</h1></html>", kind: .forbidden, words: ["blocked by a gateway?"]),
        Case(status: 403, kind: .forbidden, words: ["blocked by a gateway?"]),
        Case(
            status: 404, body: errors("not_found|order"), kind: .notFound,
            words: ["no such order in this account", "--region eu"]),
        Case(status: 404, body: errors("not_found:order"), kind: .notFound, words: ["no such order"]),
        Case(status: 404, body: errors("not_found|route"), kind: .notFound, words: ["check --base-url"]),
        Case(status: 404, body: errors("not_found"), kind: .notFound, words: ["check --base-url"]),
        Case(status: 404, body: "<html>", kind: .notFound, words: ["check --base-url"]),
        Case(
            status: 404, body: #"{"errors":{"code":"not_found|route","message":"No route."}}"#, kind: .notFound,
            words: ["check --base-url", "No route."]),
        Case(status: 406, body: "wrong header request format", kind: .server, words: ["format"]),
        Case(status: 408, kind: .server, isTransient: true),
        Case(status: 410, kind: .server),
        Case(status: 418, kind: .server),
        Case(status: 429, body: errors("request_limit_exceeded"), kind: .rateLimited, isTransient: true),
        Case(status: 429, kind: .rateLimited, isTransient: true),
        Case(status: 500, kind: .server, isTransient: true),
        Case(status: 501, kind: .server),
        Case(status: 502, body: "<html>", kind: .server, isTransient: true),
        Case(status: 503, body: "<html>", kind: .server, isTransient: true),
        Case(status: 504, kind: .server, isTransient: true),
        Case(status: 505, kind: .server),
        Case(status: 599, kind: .server),
        Case(status: 100, kind: .badShape),
        Case(status: 0, kind: .server),
        Case(status: 999, kind: .server),
    ]

    private func judge(_ response: TransportResponse, base: BaseURL = .us, isOrder: Bool = true) -> AnswerFault? {
        AnswerFault(response, from: base, isOrder: isOrder)
    }

    @Test("every status has its kind, and is tried again or not", arguments: rows)
    func statuses(_ row: Case) throws {
        let fault = try #require(judge(TransportResponse(status: row.status, body: Array(row.body.utf8))))
        #expect(fault.error.kind == row.kind)
        #expect(fault.isTransient == row.isTransient)
        #expect(fault.error.httpStatus == row.status)
        let message = fault.error.message
        #expect(message.hasPrefix("HTTP \(row.status): "))
        for words in row.words { #expect(message.contains(words)) }
        #expect(!message.contains("<"))
    }

    @Test("a 200 with a body is for its reader to judge", arguments: ["{}", "<html>", errors("not_found|order")])
    func success(_ body: String) {
        #expect(judge(TransportResponse(status: 200, body: Array(body.utf8))) == nil)
    }

    @Test("an order that is not found may be in the other region, where there is one")
    func regions() throws {
        let response = TransportResponse(status: 404, body: Array(Self.errors("not_found|order").utf8))
        let hint = "--region"
        #expect(try #require(judge(response)).error.message.contains("--region eu"))
        #expect(try #require(judge(response, base: .eu)).error.message.contains("--region us"))
        let other = try BaseURL("https://proxy.example/services/v2")
        #expect(!(try #require(judge(response, base: other)).error.message.contains(hint)))
        let list = try #require(judge(response, isOrder: false)).error.message
        #expect(!list.contains("order in this account"))
        #expect(list.contains("--base-url"))
    }

    @Test("the target of a redirect is named, bounded, and what steers a terminal is left to whoever shows it")
    func redirects() throws {
        let target = "https://evil.example/\u{1B}[31m?" + String(repeating: "é\u{301}", count: 5_000)
        let answer = TransportResponse(status: 302, headers: [("location", target)])
        let message = try #require(judge(answer)).error.message
        #expect(message.contains("https://evil.example/"))
        #expect(message.unicodeScalars.count < 300)
    }

    @Test(
        "the API's own words stand in the message in every shape that an error has",
        arguments: [
            #"{"errors":[{"code":"a|b","message":"Why."}]}"#, #"{"errors":{"code":"a|b","message":"Why."}}"#,
            #"{"error":{"message":"Why.","code":"a|b"}}"#, #"{"error":"a|b: Why."}"#, #"{"errors":["a|b: Why."]}"#,
            #"{"x":[1,{}],"errors":[],"error":["a|b: Why."]}"#, #"{"errors":["a|b: Why."],"errors":["other"]}"#,
            #"{"errors":["a|b: Why."],"cut off":"#, #"{"\u0065rrors":[{"c\u006fde":" a|b ","message":"Why."}]}"#,
        ])
    func shapes(_ body: String) throws {
        let message = try #require(judge(TransportResponse(status: 400, body: Array(body.utf8)))).error.message
        #expect(message.hasSuffix("; the API says: a|b: Why."))
    }

    @Test(
        "an error that says nothing adds nothing",
        arguments: [
            "", "{}", "[]", "null", "{", #"{"errors":[]}"#, #"{"errors":{}}"#, #"{"errors":null}"#, #"{"error":""}"#,
            #"{"errors":[{}]}"#, #"{"errors":[null,""]}"#, #"{"error":false}"#, #"{"errors":0}"#, #"{"error":true}"#,
            #"{"errors":[{"code":"","message":" "}]}"#, #"{"errors":[[],1,{"code":5}]}"#, #"{"errors":"#,
        ])
    func silence(_ body: String) throws {
        let message = try #require(judge(TransportResponse(status: 400, body: Array(body.utf8)))).error.message
        #expect(message == "HTTP 400: the server refuses the request")
    }

    @Test("long and many errors are cut")
    func bounds() throws {
        let entry = #"{"code":"c","message":"\#(String(repeating: "m\u{301}", count: 30_000))"}"#
        let body = #"{"errors":[\#(Array(repeating: entry, count: 500).joined(separator: ","))]}"#
        let message = try #require(judge(TransportResponse(status: 400, body: Array(body.utf8)))).error.message
        #expect(message.unicodeScalars.count < 800)
        #expect(message.hasSuffix("(500 errors in all)"))
    }

    @Test("a key that stands where a text is cut leaves no half behind")
    func cutKey() throws {
        let key = try APIKey("0123456789abcdef")
        for length in 180...201 {
            let text = String(repeating: "x", count: length) + "0123456789abcdef"
            for answer in [
                TransportResponse(status: 302, headers: [("Location", text)]),
                TransportResponse(status: 400, body: Array(#"{"error":"\#(text)"}"#.utf8)),
            ] {
                let message = try #require(judge(answer.redacted(key))).error.message
                #expect(!message.contains("x0"))
            }
        }
    }
}
