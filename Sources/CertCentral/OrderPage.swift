// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// A page of List orders.
public struct OrderPage: Sendable {
    /// The rows that could be read.
    public let orders: [OrderSummary]
    /// Why the other rows could not be read.
    public let undecodable: [String]
    /// How many rows the server says there are in all; nil where it says nothing usable, or less than the page has.
    public let total: Int64?

    /// How many rows could not be read.
    public var undecodableCount: Int { undecodable.count }

    /// How many rows the page has.
    public var count: Int { orders.count + undecodable.count }

    /// More rows than any server gives at once, for each is kept.
    private static let maximumCount = 100_000

    /// Reads a page. Where `orders` stands there twice, the rows of both are in it.
    ///
    /// - Throws: `bad_json`; the kind of an API error; `bad_shape` where there is no list of orders; `too_large` for more
    ///   rows than a page can have.
    public init(json: [UInt8]) throws(CertCentralError) {
        var rows = Rows()
        var total = SoleValue<Int64>()
        try ReissueDecoder.forEachMember(ofAnswer: json) { (decoder, key) throws(JSONError) in
            switch key {
            case "orders": try rows.take(&decoder)
            case "page":
                try decoder.forEachMember { (decoder, key) throws(JSONError) in
                    if key == "total" {
                        total.take(try decoder.integer())
                    } else {
                        try decoder.scanner.skipValue()
                    }
                }
            default: try decoder.scanner.skipValue()
            }
        }
        guard rows.isList else { throw CertCentralError(.badShape, "there is no list \"orders\" in the answer") }
        guard rows.count <= Self.maximumCount else {
            throw CertCentralError(.tooLarge, "more than \(Self.maximumCount) orders on one page")
        }
        orders = rows.orders
        undecodable = rows.undecodable
        self.total = total.value.flatMap { [count = rows.count] in $0 < count ? nil : $0 }
    }

    /// The rows as they are met.
    private struct Rows {
        private(set) var orders: [OrderSummary] = []
        private(set) var undecodable: [String] = []
        private(set) var count = 0
        /// Whether there is a list, and nothing else of its name.
        private(set) var isList = false
        private var isOther = false

        /// Takes an array, or an object whose keys are all numbers, as PHP writes an array with gaps.
        mutating func take(_ decoder: inout ReissueDecoder) throws(JSONError) {
            switch try decoder.scanner.kind() {
            case .array:
                try decoder.scanner.beginArray()
                while try decoder.scanner.nextElement() { try takeRow(&decoder) }
            case .object:
                let before = count
                try decoder.scanner.beginObject()
                while let key = try decoder.scanner.nextKey() {
                    if decoder.scanner.arrayIndex(of: key) == nil { isOther = true }
                    try takeRow(&decoder)
                }
                if count == before { isOther = true }
            default:
                isOther = true
                try decoder.scanner.skipValue()
            }
            isList = !isOther
        }

        private mutating func takeRow(_ decoder: inout ReissueDecoder) throws(JSONError) {
            count += 1
            let kind = try decoder.scanner.kind()
            guard count <= OrderPage.maximumCount else { return try decoder.scanner.skipValue() }
            if let order = try OrderSummary(&decoder) {
                orders.append(order)
            } else {
                undecodable.append(
                    "row \(count) of the page: " + (kind == .object ? "no usable \"id\"" : "\(kind.phrase), no order"))
            }
        }
    }
}
