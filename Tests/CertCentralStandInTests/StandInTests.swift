// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
import CertCentralStandIn
import Foundation
import TestSupport
import Testing

@Suite("A stand-in for CertCentral")
struct StandInTests {
    @Test("The documented order answers the documented example byte for byte")
    func documentedExample() async throws {
        let standIn = try await StandIn.start()
        let answer = try await RawClient.get("/order/certificate/112233/reissue", from: standIn)
        #expect(answer.status == 200)
        #expect(answer.body == (try Fixture.bytes("reissues/documented-example.json")))
        #expect(answer.text.contains("\r\ncontent-type: application/json\r\n"))
        #expect(answer.text.matches(of: #/\r\nset-cookie: /#).count == 3)
        await standIn.stop()
    }

    @Test(
        "What CertCentral refuses is refused in its words",
        arguments: [
            ("/order/certificate/112233/reissue", "other-key", "", 403, "access_denied|access_denied_invalid_key"),
            ("/order/certificate/112233/reissue", nil, "", 403, "access_denied|access_denied_invalid_key"),
            ("/order/certificate/1/reissue", StandInAccount.throwAwayKey, "", 404, "not_found|order"),
            ("/order/certificates", StandInAccount.throwAwayKey, "", 404, "not_found|route"),
            ("/order/certificate", StandInAccount.throwAwayKey, "Accept: text/csv\r\n", 406, "not_acceptable"),
        ] as [(String, String?, String, Int, String)])
    func refusals(path: String, key: String?, fields: String, status: Int, code: String) async throws {
        let standIn = try await StandIn.start()
        let answer = try await RawClient.get(path, from: standIn, key: key, fields: fields)
        #expect(answer.status == status)
        #expect(answer.text.contains("\"code\":\"\(code)\""))
        await standIn.stop()
    }

    @Test("A key that may not see orders is told so")
    func missingPermission() async throws {
        var account = try StandInAccount.standard()
        account.maySeeOrders = false
        let standIn = try await StandIn.start(account: account)
        #expect(
            try await RawClient.get("/order/certificate/112233", from: standIn).text.contains("|missing_permission"))
        #expect(try await RawClient.get("/user/me", from: standIn).status == 200)
        await standIn.stop()
    }

    @Test(
        "Archived rows are left out for those who do not ask for them",
        arguments: [("", 2), ("?show_archived=true", 3)])
    func archived(query: String, count: Int) async throws {
        let account = try StandInAccount.standard()
        let order = try #require(account.order(named: "archived"))
        let standIn = try await StandIn.start(account: account)
        let answer = try await RawClient.get("/order/certificate/\(order.id)/reissue\(query)", from: standIn)
        let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        #expect((object?["certificates"] as? [Any])?.count == count)
        await standIn.stop()
    }

    @Test("Pages of List orders hold every order once")
    func pages() async throws {
        var account = try StandInAccount.standard()
        try account.addSynthetic(count: 20)
        let standIn = try await StandIn.start(account: account)
        var found: [Int64] = []
        for offset in stride(from: 0, to: account.orders.count, by: 6) {
            let answer = try await RawClient.get("/order/certificate?limit=6&offset=\(offset)", from: standIn)
            let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
            #expect((object?["page"] as? [String: Int])?["total"] == account.orders.count)
            found += (object?["orders"] as? [[String: Any]] ?? []).compactMap { ($0["id"] as? NSNumber)?.int64Value }
        }
        #expect(found == account.orders.map(\.id))
        await standIn.stop()
    }

    @Test("A request is recorded without its key")
    func recording() async throws {
        let standIn = try await StandIn.start()
        for key in [StandInAccount.throwAwayKey, "a-wrong-key", nil] {
            _ = try await RawClient.get(
                "/order/certificate/7/reissue", from: standIn, key: key, fields: "X-Other: 1\r\n")
        }
        let requests = standIn.requests
        #expect(requests.map(\.key) == [.matched, .wrong, .missing])
        #expect(requests.map(\.number) == [1, 2, 3])
        #expect(requests.allSatisfy { $0.order == 7 && $0.headerNames == ["host", "connection", "x-other"] })
        #expect(!"\(requests)".contains("a-wrong-key"))
        #expect(standIn.connectionCount == 3)
        await standIn.stop()
    }
}
#endif
