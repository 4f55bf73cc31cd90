// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInAPI {
    /// The most rows of a page.
    static let pageSize = 1_000

    /// List orders: a page of those that every filter chooses.
    func orders(_ request: RequestHead) -> HTTPAnswer {
        guard let limit = Int(request.parameter("limit") ?? "\(Self.pageSize)"), limit > 0,
            let offset = Int(request.parameter("offset") ?? "0"), offset >= 0
        else { return .error(400, "bad_request_format", "limit and offset are numbers.") }
        var chosen = account.orders
        if !account.ignoresFilters {
            for (name, value) in request.query where name.hasPrefix("filters[") && name.hasSuffix("]") {
                let property = name.dropFirst(8).dropLast()
                chosen.removeAll { !Self.accepts($0, property: String(property), value: value) }
            }
        }
        let size = min(limit, Self.pageSize)
        let rows = chosen.dropFirst(offset).prefix(size).map(summary)
        let page = ["total": chosen.count, "limit": size, "offset": offset]
        return HTTPAnswer(200, JSONText.bytes(["orders": rows, "page": page] as [String: Any]))
    }

    /// A row of List orders.
    func summary(_ order: StandInOrder) -> [String: Any] {
        var certificate: [String: Any] = ["id": order.certificateID, "dns_names": order.facts.dnsNames]
        certificate["common_name"] = order.facts.commonName
        certificate["valid_till"] = order.facts.validTill
        return [
            "id": order.id, "status": order.status, "certificate": certificate,
            "reissues_count": order.facts.reissuesCount, "has_reissues": order.facts.reissuesCount > 0,
            "duplicates_count": order.hasDuplicate ? 1 : 0, "has_duplicates": order.hasDuplicate,
            "organization": ["id": 117_483, "name": "Stand-in"] as [String: Any],
            "container": ["id": 1, "name": "Stand-in"] as [String: Any],
            "product": ["name_id": "ssl_multi_domain", "name": "Multi-Domain SSL"],
        ]
    }

    private static func accepts(_ order: StandInOrder, property: String, value: String) -> Bool {
        switch property {
        case "status": order.status == value
        case "common_name": order.facts.commonName?.lowercased() == value.lowercased()
        case "search": "\(order.id) \(order.facts.commonName ?? "")".contains(value)
        case "valid_till": acceptsDay(order.facts.validTill, value)
        case "organization_id": value == "117483"
        case "container_id": value == "1"
        case "product_name_id": value == "ssl_multi_domain"
        // A filter that the server does not know chooses nothing away.
        default: true
        }
    }

    /// Days of four, two and two digits compare as texts.
    private static func acceptsDay(_ day: String?, _ value: String) -> Bool {
        guard let day else { return false }
        return switch value.first {
        case ">": day > value.dropFirst()
        case "<": day < value.dropFirst()
        default: day == value
        }
    }
}
#endif
