// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

@Suite("What surrounds the reissues")
struct EnvelopeTests {
    private func ids(_ json: String) throws -> [Int64?] {
        let list = try ReissueList(json: Array(json.utf8))
        return list.indices.map { index in
            if case .reissue(let reissue) = list.element(at: index) { reissue.id } else { nil }
        }
    }

    @Test(
        "every form of list is read, with the pointer of each element",
        arguments: [
            ("{\"certificates\":[{\"id\":1},{\"id\":2}]}", [1, 2], ["/certificates/0", "/certificates/1"]),
            ("{\"page\":{\"total\":1},\"certificates\":[{\"id\":1}],\"x\":[[]]}", [1], ["/certificates/0"]),
            ("[{\"id\":1},{\"id\":2}]", [1, 2], ["/0", "/1"]),
            (
                "{\"certificates\":{\"10\" : {\"id\":10},\"0\":{\"id\":0},\"2\"\n:\n{\"id\":2}}}", [0, 2, 10],
                ["/certificates/0", "/certificates/2", "/certificates/10"]
            ),
            (
                "{\"certificates\":{\"15164434343\":{\"id\":1},\"15164434344\":{\"id\":2}}}", [1, 2],
                ["/certificates/15164434343", "/certificates/15164434344"]
            ),
            ("\u{FEFF}{\"certificates\":[{\"id\":1}]}\r\n", [1], ["/certificates/0"]),
            ("{\"\\u0063ertificates\":[{\"id\":1}]}", [1], ["/certificates/0"]),
            ("{\"errors\":[],\"error\":null,\"certificates\":[{\"id\":1}]}", [1], ["/certificates/0"]),
            ("{\"certificates\":[]}", [], []), ("[]", [], []), ("{\"certificates\":[],\"certificates\":[]}", [], []),
        ] as [(String, [Int64], [String])]
    )
    func lists(_ json: String, _ expected: [Int64], _ pointers: [String]) throws {
        #expect(try ids(json) == expected)
        let list = try ReissueList(json: Array(json.utf8))
        #expect(list.indices.map(list.pointer(at:)) == pointers)
    }

    @Test(
        "JSON without a list is a bad shape, never an empty list",
        arguments: [
            "{}", "null", "true", "0", "\"\"", "\"certificates\"", "{\"certificates\":null}", "{\"certificates\":{}}",
            "{\"certificates\":\"\"}", "{\"certificates\":0}", "{\"certificates\":false}", "{\"Certificates\":[]}",
            "{\"certificates\":{\"a\":{\"id\":1}}}", "{\"certificates\":{\"0\":{\"id\":1},\"x\":{\"id\":2}}}",
            "{\"certificates\":{\"00\":{\"id\":1}}}", "{\"certificates\":{\"-1\":{\"id\":1}}}",
            "{\"certificates\":{\"1.0\":{\"id\":1}}}", "{\"certificates\":{\"1234567890123456789\":{\"id\":1}}}",
            "{\"certificates\":[],\"certificates\":null}", "{\"certificates\":null,\"certificates\":[]}",
            "{\"data\":{\"certificates\":[]}}", "{\"id\":1,\n\"csr\":\"\"}", "{\"errors\":[]}", "{\"error\":\"\"}", "",
            " ",
            "\u{FEFF}\n",
        ]
    )
    func badShapes(_ json: String) {
        let error = #expect(throws: CertCentralError.self) { try ReissueList(json: Array(json.utf8)) }
        #expect(error?.kind == .badShape)
        #expect(error?.offset != nil)
    }

    @Test("a single reissue is told from a list")
    func singleReissue() {
        let error = #expect(throws: CertCentralError.self) {
            try ReissueList(json: Array("{\"id\":1,\n\"csr\":\"\"}".utf8))
        }
        #expect(error?.message.contains("single reissue") == true)
    }

    @Test(
        "an error of the API comes before all else, its kind by its code",
        arguments: [
            (
                """
                {"errors":[{"code":"access_denied|access_denied_invalid_key","message":"Access denied."}]}
                """, .auth, "access_denied|access_denied_invalid_key: Access denied."
            ),
            (
                "{\"errors\":[{\"code\":\"access_denied|missing_permission\",\"message\":\"m\"}]}", .forbidden,
                "access_denied|missing_permission: m"
            ),
            ("{\"errors\":[{\"code\":\"not_found|order\"}],\"certificates\":[]}", .notFound, "not_found|order"),
            (
                "{\"certificates\":[{\"id\":1}],\"errors\":{\"code\":\"not_found|route\",\"message\":\"m\"}}",
                .notFound, "m"
            ),
            ("{\"errors\":[{\"code\":\"request_limit_exceeded\"}]}", .rateLimited, "request_limit_exceeded"),
            ("{\"errors\":[{\"code\":\"required_param:certificate\",\"message\":\"m\"}]}", .server, "required_param"),
            ("{\"errors\":[\"one\",\"two\"]}", .server, "one; two"), ("{\"errors\":\"text\"}", .server, "text"),
            ("{\"error\":{\"code\":\"not_found\",\"message\":\"m\"}}", .notFound, "not_found: m"),
            ("{\"error\":\"text\",\"certificates\":[]}", .server, "text"), ("{\"error\":true}", .server, "error"),
            ("{\"error\":404}", .server, "404"), ("{\"errors\":[{\"x\":1}]}", .server, "error"),
            ("{\"errors\":[5]}", .server, "error"), ("{\"errors\":[],\"errors\":[\"late\"]}", .server, "late"),
            ("{\"errors\":[{\"code\":\"x\"},{\"code\":\"access_denied\"}]}", .forbidden, "x; access_denied"),
            ("{\"errors\":[1,2,3,\"a\",\"b\"]}", .server, "5 errors in all"),
            ("{\"errors\":[{\"code\":7,\"message\":[\"m\"]}],\"certificates\":null}", .server, "error"),
        ] as [(String, CertCentralError.Kind, String)]
    )
    func apiErrors(_ json: String, _ kind: CertCentralError.Kind, _ message: String) {
        let error = #expect(throws: CertCentralError.self) { try ReissueList(json: Array(json.utf8)) }
        #expect(error?.kind == kind)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test("the text of an API error is cut to a length that people read")
    func longErrors() {
        let json = "{\"errors\":[{\"message\":\"\(String(repeating: "é", count: 100_000))\"}]}"
        let error = #expect(throws: CertCentralError.self) { try ReissueList(json: Array(json.utf8)) }
        #expect(error?.message.count ?? .max < 300)
    }

    @Test(
        "text that is not JSON is bad JSON with the byte, even where it begins with an error of the API",
        arguments: [
            ("{\"errors\":[{\"code\":\"not_found\"}]", 32), ("{\"certificates\":[]}{}", 19), ("[{\"id\":01}]", 7),
            ("{\"certificates\":null,}", 21), ("<html></html>", 0), ("{\"certificates\":[NaN]}", 17),
            ("certificates", 0), ("id,common_name\n1,example.com\n", 0),
        ]
    )
    func badJSON(_ text: String, _ offset: Int) {
        let error = #expect(throws: CertCentralError.self) { try ReissueList(json: Array(text.utf8)) }
        #expect(error?.kind == .badJSON)
        #expect(error?.offset == offset)
    }

    @Test("an answer cut short at any byte is bad JSON, never a shorter list")
    func truncation() throws {
        let json = Array(
            "{\"certificates\":[{\"id\":1,\"csr\":\"a\\nb\"},{\"id\":2,\"dns_names\":[\"é\"]}],\"order_id\":5}".utf8)
        #expect(try ReissueList(json: json).count == 2)
        for count in 1..<json.count {
            let error = #expect(throws: CertCentralError.self) { try ReissueList(json: Array(json[..<count])) }
            #expect(error?.kind == .badJSON)
            #expect(error?.offset == count)
        }
    }

    @Test("a change of any byte gives a list or an error, and every element can be decoded", arguments: 0..<8)
    func mutations(_ part: Int) {
        let json = Array(
            "{\"certificates\":{\"0\":{\"id\":1,\"csr\":\"\\u0041\"},\"2\":{\"ca_cert\":{\"id\":2}}},\"order_id\":5}"
                .utf8)
        for index in json.indices where index % 8 == part {
            for byte in UInt8.min...UInt8.max {
                var bytes = json
                bytes[index] = byte
                do throws(CertCentralError) {
                    let list = try ReissueList(json: bytes)
                    for element in list.indices {
                        _ = list.element(at: element)
                        #expect(list.pointer(at: element).hasPrefix("/certificates/"))
                        #expect(list.position(of: .csr, at: element).column > 0)
                    }
                } catch {
                    #expect(0...bytes.count ~= error.offset ?? 0)
                }
            }
        }
    }

    @Test(
        "an element that is no reissue spoils itself alone",
        arguments: [
            "null", "\"x\"", "5", "true", "[]", "[{\"id\":1}]", "{}", "{\"x\":1}", "{\"order_id\":1}", "{\"ID\":1}",
        ]
    )
    func undecodable(_ element: String) throws {
        let list = try ReissueList(json: Array("[{\"id\":1},\(element),{\"id\":2}]".utf8))
        #expect(list.count == 3)
        guard case .undecodable(let reason) = list.element(at: 1) else {
            Issue.record("\(element) was decoded")
            return
        }
        #expect(!reason.isEmpty)
        #expect(try ids("[{\"id\":1},\(element),{\"id\":2}]") == [1, nil, 2])
    }

    @Test("limits are kept to the record and to the byte")
    func limits() throws {
        let json = Array("[{\"id\":1},{\"id\":2}]".utf8)
        #expect(try ReissueList(json: json, limits: .init(byteCount: json.count, recordCount: 2)).count == 2)
        for limits in [
            ReissueList.Limits(byteCount: json.count - 1), ReissueList.Limits(recordCount: 1),
        ] {
            let error = #expect(throws: CertCentralError.self) { try ReissueList(json: json, limits: limits) }
            #expect(error?.kind == .tooLarge)
        }
    }

    @Test("a tree too deep and a number too long are bad JSON with the byte")
    func readerLimits() {
        let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        let nested = #expect(throws: CertCentralError.self) { try ReissueList(json: Array(deep.utf8)) }
        #expect(nested?.kind == .badJSON)
        #expect(nested?.offset == 64)
        let number = "[{\"id\":\(String(repeating: "1", count: 65))}]"
        let long = #expect(throws: CertCentralError.self) { try ReissueList(json: Array(number.utf8)) }
        #expect(long?.kind == .badJSON)
        #expect(long?.offset == 7)
    }

    @Test("an order id is read like any integer")
    func orderID() throws {
        #expect(try ReissueList(json: Array("{\"certificates\":[],\"order_id\":\"112233\"}".utf8)).orderID == 112_233)
        #expect(try ReissueList(json: Array("{\"certificates\":[],\"order_id\":null}".utf8)).orderID == nil)
        #expect(try ReissueList(json: Array("[]".utf8)).orderID == nil)
        let list = try ReissueList(json: Array("{\"certificates\":[],\"order_id\":true}".utf8))
        #expect(list.orderID == nil)
        #expect(list.notes.map(\.kind) == [.unreadable(found: "boolean", expected: "integer")])
    }

    @Test("elements decode the same from several tasks at once")
    func concurrency() async throws {
        let json = "[" + (0..<500).map { "{\"id\":\($0),\"csr\":\"a\\nb\"}" }.joined(separator: ",") + "]"
        let list = try ReissueList(json: Array(json.utf8))
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    list.indices.allSatisfy { index in
                        if case .reissue(let reissue) = list.element(at: index) {
                            reissue.id == Int64(index)
                        } else {
                            false
                        }
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
