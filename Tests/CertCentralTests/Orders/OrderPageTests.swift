// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertCentral

/// The row that one JSON object holds.
func orderSummary(_ json: String) throws -> OrderSummary {
    try #require(try OrderPage(json: Array("{\"orders\":[\(json)]}".utf8)).orders.first)
}

@Suite("A page of the list of orders")
struct OrderPageTests {
    private func page(_ json: String) throws -> OrderPage { try OrderPage(json: Array(json.utf8)) }

    @Test("a row as the API answers it")
    func row() throws {
        let page = try page(
            """
            {"orders": [{
              "id": 112233, "certificate": {"id": 5, "common_name": "example.com",
                "dns_names": ["example.com", "www.example.com"], "valid_till": "2027-01-31", "signature_hash": "sha256"},
              "status": "Reissue Pending", "is_renewed": false, "organization": {"id": 7, "name": "Example"},
              "container": {"id": 8, "name": "Division"}, "product": {"name_id": "ssl_plus", "name": "Standard SSL"},
              "has_reissues": true, "reissues_count": 2, "has_duplicates": false, "duplicates_count": 0, "price": 1.5
            }], "page": {"total": 12, "limit": 1000, "offset": 3}}
            """)
        let order = try #require(page.orders.first)
        #expect(page.count == 1 && page.undecodable.isEmpty)
        #expect(page.total == 12)
        #expect(order.id == 112_233)
        #expect(order.commonName == "example.com")
        #expect(order.dnsNames == ["example.com", "www.example.com"])
        #expect(order.validTill == "2027-01-31")
        #expect(order.status == ReissueStatus(rawValue: "reissue_pending"))
        #expect(order.organizationID == 7 && order.containerID == 8 && order.productNameID == "ssl_plus")
        #expect(order.hasReissues == true && order.reissuesCount == 2)
        #expect(order.hasDuplicates == false && order.duplicatesCount == 0)
    }

    @Test("fields of other types and places are read all the same")
    func tolerance() throws {
        let order = try orderSummary(
            #"{"id":"42","common_name":"a.example","valid_till":"2027-01-31","organization_id":"7","container_id":8.0,"#
                + #""product_name_id":"x","reissues_count":"3","has_reissues":"1","dns_names":"a.example,b.example"}"#)
        #expect(order.id == 42)
        #expect(order.commonName == "a.example" && order.validTill == "2027-01-31")
        #expect(order.organizationID == 7 && order.containerID == 8 && order.productNameID == "x")
        #expect(order.reissuesCount == 3 && order.hasReissues == true)
        #expect(order.dnsNames == ["a.example", "b.example"])
        let bare = try orderSummary(#"{"id":1,"certificate":null,"organization":[],"product":5,"status":{}}"#)
        #expect(bare.commonName == nil && bare.organizationID == nil && bare.status == nil)
    }

    @Test(
        "only what is known to have no reissues is left out",
        arguments: [
            (#""reissues_count":0"#, true), (#""reissues_count":"0""#, true),
            (#""reissues_count":0,"has_reissues":false"#, true),
            (#""has_reissues":false"#, true), (#""has_reissues":0"#, true), (#""has_reissues":"0""#, true),
            (#""reissues_count":null,"has_reissues":false"#, true), (#""reissues_count":0,"reissues_count":0.0"#, true),
            (#""x":1"#, false), (#""reissues_count":1"#, false), (#""reissues_count":1,"has_reissues":false"#, false),
            (#""reissues_count":0,"has_reissues":true"#, false), (#""has_reissues":true"#, false),
            (#""reissues_count":-1"#, false), (#""reissues_count":null"#, false), (#""has_reissues":null"#, false),
            (#""reissues_count":0,"reissues_count":5"#, false), (#""reissues_count":5,"reissues_count":0"#, false),
            (#""reissues_count":0,"reissues_count":5,"reissues_count":0"#, false),
            (#""has_reissues":false,"has_reissues":true"#, false),
            (#""has_reissues":true,"has_reissues":false"#, false),
            (#""reissues_count":"many","has_reissues":false"#, false),
            (#""reissues_count":1e400,"has_reissues":0"#, false),
            (#""reissues_count":[],"has_reissues":false"#, false),
            (#""reissues_count":0,"has_reissues":"perhaps""#, false),
            (#""reissues_count":0,"has_reissues":false,"has_reissues":true"#, false),
            (#""reissues_count":0,"reissues_count":5,"has_reissues":false"#, false),
        ])
    func withoutReissues(_ members: String, _ expected: Bool) throws {
        #expect(try orderSummary("{\"id\":1,\(members)}").isKnownToHaveNoReissues == expected)
    }

    @Test("a row that is no order is reported, and the others stand")
    func undecodable() throws {
        let rows = [
            #"{"id":1}"#, "null", "5", "[]", #""1""#, "{}", #"{"id":-1}"#, #"{"id":"x"}"#, #"{"id":1,"id":2}"#,
            #"{"id":9999999999999999999}"#, #"{"id":null}"#, #"{"id":2}"#,
        ]
        let page = try page("{\"orders\":[\(rows.joined(separator: ","))]}")
        #expect(page.orders.map(\.id) == [1, 2])
        #expect(page.undecodableCount == 10)
        #expect(page.count == rows.count)
        #expect(page.undecodable.first == "row 2 of the page: null, no order")
        #expect(page.undecodable.last == "row 11 of the page: no usable \"id\"")
    }

    @Test("an array with gaps, and a list in two parts, lose no row")
    func lists() throws {
        #expect(try page(#"{"orders":{"0":{"id":1},"10":{"id":3},"2":{"id":2}}}"#).orders.count == 3)
        #expect(try page(#"{"orders":[{"id":1}],"page":{},"orders":[{"id":2}]}"#).orders.map(\.id) == [1, 2])
        #expect(try page(#"{"orders":[]}"#).count == 0)
    }

    @Test(
        "without a list there is no page",
        arguments: [
            ("{}", CertCentralError.Kind.badShape), (#"{"orders":null}"#, .badShape), (#"{"orders":{}}"#, .badShape),
            (#"{"orders":{"a":{"id":1}}}"#, .badShape), (#"{"orders":5}"#, .badShape), ("[]", .badShape),
            ("null", .badShape),
            (#"{"orders":[{"id":1}],"orders":5}"#, .badShape), (#"{"orders":5,"orders":[{"id":1}]}"#, .badShape),
            ("", .badShape), ("<html>", .badJSON), (#"{"orders":[]"#, .badJSON), (#"{"orders":[]}{}"#, .badJSON),
            (#"{"orders":[{"id":01}]}"#, .badJSON),
            (#"{"orders":[],"errors":[{"code":"not_found|route"}]}"#, .notFound),
            (#"{"error":{"code":"access_denied|access_denied_invalid_key"}}"#, .auth), (#"{"errors":["x"]}"#, .server),
        ])
    func refused(_ json: String, _ kind: CertCentralError.Kind) {
        #expect(throws: CertCentralError(kind, "")) { try page(json) }
    }

    @Test(
        "a total below the rows of its own page, or one that contradicts itself, is none",
        arguments: [
            ("0", Int64?.none), ("-1", nil), ("\"x\"", nil), ("1", nil), ("2", 2), ("\"3\"", 3), ("9,\"total\":8", nil),
            ("9223372036854775807", .max), ("9223372036854775808", nil),
        ])
    func total(_ text: String, _ expected: Int64?) throws {
        #expect(try page("{\"orders\":[{\"id\":1},{\"id\":2}],\"page\":{\"total\":\(text)}}").total == expected)
    }

    @Test("more rows than a page can have are refused, not kept", .timeLimit(.minutes(5)))
    func tooMany() {
        let rows = Array(repeating: #"{"id":1}"#, count: 100_001).joined(separator: ",")
        #expect(throws: CertCentralError(.tooLarge, "")) { try page("{\"orders\":[\(rows)]}") }
        #expect(throws: Never.self) { try page("{\"orders\":[\(rows.dropLast(9))]}") }
    }
}
