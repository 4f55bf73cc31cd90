// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// A row of List orders.
public struct OrderSummary: Sendable {
    /// The order's number.
    public let id: OrderID
    /// The order's status.
    public let status: ReissueStatus?
    /// The name of its primary certificate.
    public let commonName: String?
    /// The last day of its primary certificate, as written.
    public let validTill: String?
    /// The number of its organization.
    public let organizationID: Int64?
    /// The number of its division.
    public let containerID: Int64?
    /// The product, as in `ssl_plus`.
    public let productNameID: String?
    /// How many reissues there are.
    public let reissuesCount: Int64?
    /// Whether there are reissues.
    public let hasReissues: Bool?
    /// How many duplicates there are.
    public let duplicatesCount: Int64?

    /// Whether it is known that there are no reissues, so that asking for them would be a request for nothing.
    public var isKnownToHaveNoReissues: Bool {
        if let reissuesCount { return reissuesCount == 0 && hasReissues != true }
        return hasReissues == false
    }

    /// Reads a row; nil where it has no usable number.
    init?(_ value: JSONValue) {
        guard let id = value["id"]?.integer.flatMap(OrderID.init) else { return nil }
        self.id = id
        status = value["status"]?.text.map(ReissueStatus.init(normalizing:))
        let certificate = value["certificate"]
        commonName = (certificate?["common_name"] ?? value["common_name"])?.text
        validTill = (certificate?["valid_till"] ?? value["valid_till"])?.text
        organizationID = (value["organization"]?["id"] ?? value["organization_id"])?.integer
        containerID = (value["container"]?["id"] ?? value["container_id"])?.integer
        productNameID = (value["product"]?["name_id"] ?? value["product_name_id"])?.text
        reissuesCount = value["reissues_count"]?.integer
        hasReissues = value["has_reissues"]?.boolean
        duplicatesCount = value["duplicates_count"]?.integer
    }
}

/// A page of List orders.
public struct OrderPage: Sendable {
    /// The rows that could be read.
    public let orders: [OrderSummary]
    /// How many rows could not be read.
    public let undecodableCount: Int
    /// How many rows the server says there are in all.
    public let total: Int64?

    /// How many rows the page has.
    public var count: Int { orders.count + undecodableCount }

    /// Reads a page.
    ///
    /// - Throws: `bad_json`, the kind of an API error, or `bad_shape` where there is no list of orders.
    public init(json: [UInt8]) throws(CertCentralError) {
        let root = try JSONValue(answer: json)
        guard let elements = root["orders"]?.elements else {
            throw CertCentralError(.badShape, "there is no list \"orders\" in the answer")
        }
        orders = elements.compactMap(OrderSummary.init)
        undecodableCount = elements.count - orders.count
        total = root["page"]?["total"]?.integer
    }
}

extension JSONValue {
    /// Reads an answer of the API: an error that it carries comes before all else.
    init(answer json: [UInt8]) throws(CertCentralError) {
        if let error = try APIErrorBody(answer: json)?.error { throw error }
        do throws(JSONError) {
            try self.init(json: json)
        } catch {
            throw CertCentralError(error)
        }
    }
}
