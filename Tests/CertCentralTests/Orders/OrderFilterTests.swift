// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Testing

@Suite("A choice among orders")
struct OrderFilterTests {
    private static let order =
        #"{"id":1,"status":"Issued","certificate":{"common_name":"Shop.Example.com","valid_till":"2027-01-31"},"#
        + #""organization":{"id":7},"container":{"id":8},"product":{"name_id":"ssl_plus"}}"#

    @Test(
        "it is checked again on what the server answered",
        arguments: [
            ("status=issued", true), ("status=ISSUED", true), ("status=revoked", false),
            ("common_name=shop.example.com", true), ("common_name=example.com", false),
            ("organization_id=7", true), ("organization_id=007", true), ("organization_id=8", false),
            ("container_id=8", true), ("container_id=7", false),
            ("product_name_id=ssl_plus", true), ("product_name_id=ssl", false),
            ("valid_till=2027-01-31", true), ("valid_till=2027-01-30", false),
            ("valid_till=>2027-01-30", true), ("valid_till=>2027-01-31", false),
            ("valid_till=<2027-02-01", true), ("valid_till=<2027-01-31", false), ("valid_till=>2026-12-31", true),
        ])
    func accepts(_ text: String, _ expected: Bool) throws {
        #expect(try OrderFilter(text).accepts(orderSummary(Self.order)) == expected)
    }

    @Test(
        "an order that says nothing of it, or nothing clear, is kept",
        arguments: [
            #"{"id":1}"#,
            #"{"id":1,"status":null,"certificate":{"common_name":"","valid_till":"soon"},"product":{},"organization":[]}"#,
            #"{"id":1,"certificate":{"valid_till":"0000-00-00"},"organization_id":"x","container_id":{}}"#,
            #"{"id":1,"status":"issued","status":"revoked","certificate":{"valid_till":"2027-02-30"}}"#,
        ])
    func unknown(_ row: String) throws {
        for text in [
            "status=expired", "common_name=a.example", "organization_id=1", "container_id=1", "product_name_id=x",
            "valid_till=2020-01-01", "valid_till=>2099-12-31", "valid_till=<2000-01-01",
        ] {
            #expect(try OrderFilter(text).accepts(orderSummary(row)), "\(text)")
        }
    }

    @Test(
        "a time of day beside the last day does not matter",
        arguments: [
            "2027-01-31T23:59:59+00:00", "2027-01-31 23:59:59", " 2027-01-31 ",
        ])
    func times(_ day: String) throws {
        let order = try orderSummary(#"{"id":1,"valid_till":"\#(day)"}"#)
        #expect(try OrderFilter("valid_till=2027-01-31").accepts(order))
        #expect(try !OrderFilter("valid_till=>2027-01-31").accepts(order))
    }

    @Test("name and value are told apart at the first equals sign")
    func parts() throws {
        let filter = try OrderFilter("common_name=a=b")
        #expect(filter.name == .commonName)
        #expect(filter.value == "a=b")
        #expect(try OrderFilter("status=in use").value == "in use")
    }

    @Test(
        "what is no filter is refused, with the names that there are and nothing of the text",
        arguments: [
            "", "status", "Status=issued", " status=issued", "SECRET=1", "=issued", "order_id=1",
            "filters[status]=issued",
        ])
    func names(_ text: String) {
        let error = #expect(throws: CertCentralError.self) { try OrderFilter(text) }
        let message = error?.message ?? ""
        #expect(message.hasSuffix("status, common_name, organization_id, container_id, product_name_id, valid_till"))
        #expect(!message.contains("SECRET"))
    }

    @Test(
        "what is no value is refused",
        arguments: [
            "status=", "status= ", "status=a\nb", "status=a\u{7F}", "status=a\u{85}", "common_name=a\0",
            "common_name=\(String(repeating: "a", count: 1_001))", "organization_id=x", "organization_id=-1",
            "organization_id=１", "organization_id=9999999999999999999", "container_id=7 ", "valid_till=tomorrow",
            "valid_till=2027-02-30", "valid_till=2027-1-31", "valid_till=>=2027-01-31", "valid_till=>> 2027-01-3",
            "valid_till= 2027-01-31", "valid_till=2027-01-31 ", "valid_till=2027-01-31T00", "valid_till=>",
            "valid_till=2027/01/31", "valid_till=+027-01-31", "valid_till=2027-01-3１",
        ])
    func values(_ text: String) {
        #expect(throws: CertCentralError.self) { try OrderFilter(text) }
    }
}
