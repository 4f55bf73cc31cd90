// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertCentral

@Suite("The addresses that are asked")
struct EndpointTests {
    private static let root = "https://www.digicert.com/services/v2"

    @Test(
        "every endpoint has its documented path",
        arguments: [
            (Endpoint.reissues(112_233, includingArchived: false), "/order/certificate/112233/reissue"),
            (.reissues(112_233, includingArchived: true), "/order/certificate/112233/reissue?show_archived=true"),
            (.duplicates(112_233, includingArchived: false), "/order/certificate/112233/duplicate"),
            (.duplicates(112_233, includingArchived: true), "/order/certificate/112233/duplicate?show_archived=true"),
            (.order(OrderReference(112_233)), "/order/certificate/112233"),
            (.orders(limit: 1_000, offset: 2_000, filters: []), "/order/certificate?limit=1000&offset=2000"),
            (.certificate(12_345, .pemNoRoot), "/certificate/12345/download/format/pem_noroot"),
            (.certificate(.max, .pemAll), "/certificate/9223372036854775807/download/format/pem_all"),
            (.certificate(.min, .pemNoIntermediate), "/certificate/0/download/format/pem_nointermediate"),
            (.user, "/user/me"),
        ])
    func paths(_ endpoint: Endpoint, _ path: String) {
        #expect(endpoint.url(under: .us) == Self.root + path)
    }

    @Test(
        "the value of a filter cannot leave its place",
        arguments: [
            ("*.example.com", "%2A.example.com"),
            ("a&limit=1", "a%26limit%3D1"),
            ("a b+c%20", "a%20b%2Bc%2520"),
            ("../../x?y#z", "..%2F..%2Fx%3Fy%23z"),
            ("bücher.example", "b%C3%BCcher.example"),
            ("a]=b", "a%5D%3Db"),
            ("AZaz09-._~", "AZaz09-._~"),
        ])
    func filterValues(_ value: String, _ encoded: String) throws {
        let endpoint = Endpoint.orders(limit: 1, offset: 0, filters: [try OrderFilter(.commonName, value)])
        #expect(
            endpoint.url(under: .us)
                == Self.root + "/order/certificate?limit=1&offset=0&filters%5Bcommon_name%5D=\(encoded)")
    }

    @Test("several filters are all sent, with their comparison signs")
    func filters() throws {
        let filters = [try OrderFilter("valid_till=>2026-01-31"), try OrderFilter("status=issued")]
        let url = Endpoint.orders(limit: 1, offset: 0, filters: filters).url(under: .eu)
        #expect(url.hasSuffix("&filters%5Bvalid_till%5D=%3E2026-01-31&filters%5Bstatus%5D=issued"))
    }

    @Test("JSON is asked for, but for a certificate")
    func mediaTypes() {
        #expect(Endpoint.user.accept == "application/json")
        #expect(Endpoint.certificate(1, .pemNoRoot).accept.hasPrefix("application/x-pem-file"))
    }

    @Test("an order is named by its number, or by hexadecimal digits and nothing else")
    func references() {
        #expect(OrderReference(112_233).description == "112233")
        #expect(OrderReference(hexadecimal: "0669D4ab")?.description == "0669D4ab")
        #expect(OrderReference(hexadecimal: String(repeating: "f", count: 64)) != nil)
        let others = [
            "", "g", "0x12", "AB:CD", "12/34", "..", "1?", "1 ", "１", "a\u{301}", String(repeating: "f", count: 65),
        ]
        for text in others { #expect(OrderReference(hexadecimal: text) == nil, "\(text)") }
    }
}
