// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertCentral

@Suite("The orders of an account")
struct OrderListingTests {
    private static func page(_ rows: [String], total: Int?) -> TransportResponse {
        let page = total.map { #","page":{"total":\#($0),"limit":1000,"offset":0}"# } ?? ""
        return TransportResponse(
            status: 200, body: Array(#"{"orders":[\#(rows.joined(separator: ","))]\#(page)}"#.utf8))
    }

    private static func rows(_ range: Range<Int>, reissues: (Int) -> Int = { _ in 1 }) -> [String] {
        range.map { #"{"id":\#($0),"status":"issued","reissues_count":\#(reissues($0))}"# }
    }

    private static func offset(in url: String) -> Int {
        Int(url.split(separator: "offset=").last?.prefix { $0.isNumber } ?? "") ?? -1
    }

    @Test("come page by page, those without reissues counted and left out")
    func pages() async throws {
        let (client, transport) = try CertCentralClient.scripted { url, _ in
            let offset = Self.offset(in: url)
            return Self.page(
                Self.rows(offset + 1..<min(offset + 1_000, 2_500) + 1) { $0 % 5 == 0 ? 0 : 2 }, total: 2_500)
        }
        let listing = await client.orders()
        #expect(listing.orders.count == 2_000 && listing.withoutReissuesCount == 500 && listing.failure == nil)
        #expect(transport.requests.count == 3)
    }

    @Test("are each met once where the server repeats a page without end")
    func repeatedPages() async throws {
        let (client, transport) = try CertCentralClient.scripted { _, _ in Self.page(Self.rows(1..<11), total: nil) }
        let listing = await client.orders()
        #expect(listing.orders.count == 10 && transport.requests.count == 2)
    }

    @Test("are not whole where the list ends before its total, and the report says so")
    func earlyEnd() async throws {
        let (client, _) = try CertCentralClient.scripted { url, _ in
            Self.page(Self.offset(in: url) == 0 ? Self.rows(1..<11) : [], total: 50)
        }
        let listing = await client.orders()
        #expect(listing.orders.count == 10 && listing.failure?.kind == .badShape)
    }

    @Test("are not whole where rows that came before take the place of others", arguments: [true, false])
    func repeatedRows(isOffsetIgnored: Bool) async throws {
        let (client, _) = try CertCentralClient.scripted { url, _ in
            if isOffsetIgnored { return Self.page(Self.rows(1..<1_001), total: 2_000) }
            // An order that was met has moved to the second page, and one that was not to the first.
            return Self.offset(in: url) == 0
                ? Self.page(Self.rows(1..<1_001), total: 1_500) : Self.page(Self.rows(1_000..<1_500), total: 1_500)
        }
        let listing = await client.orders()
        #expect(listing.orders.count == (isOffsetIgnored ? 1_000 : 1_499))
        #expect(listing.failure?.kind == .badShape)
    }

    @Test("are kept where a later page fails")
    func failingPage() async throws {
        let (client, _) = try CertCentralClient.scripted { url, _ in
            Self.offset(in: url) == 0 ? Self.page(Self.rows(1..<11), total: 50) : TransportResponse(status: 404)
        }
        let listing = await client.orders()
        #expect(listing.orders.count == 10 && listing.failure?.kind == .notFound)
    }

    @Test("are filtered here too, should the server not do it")
    func filters() async throws {
        let (client, transport) = try CertCentralClient.scripted { _, _ in
            Self.page(
                [
                    #"{"id":1,"status":"issued","reissues_count":1}"#,
                    #"{"id":2,"status":"revoked","reissues_count":1}"#,
                    #"{"id":3,"reissues_count":1}"#, #"{"status":"issued"}"#, "null",
                ], total: 5)
        }
        let listing = await client.orders(matching: [try OrderFilter(.status, "issued")])
        #expect(listing.orders == [1, 3] && listing.undecodableCount == 2)
        #expect(transport.requests.first?.url.contains("filters%5Bstatus%5D=issued") == true)
    }
}
