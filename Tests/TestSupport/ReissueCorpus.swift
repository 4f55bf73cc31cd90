// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Many rows of one order, taken from the fixtures again and again, in every form in which they can be saved.
public struct ReissueCorpus: Sendable {
    /// The order that the rows belong to.
    public static let orderID = 112_233
    /// The rows, each a JSON object. They have a number of their own, but for every 97th, which has none.
    public private(set) var rows: [String]

    private static let sources = [
        "documented-example", "mismatches", "hostile", "odd-products", "idn-case-dot", "ecc", "csr-superset",
        "single-line-csr", "other-common-name", "other-san", "truncated-csr", "repeats", "types-as-strings",
    ]

    /// A number of rows. Two exchanged requests are the first row and the last.
    public init(count: Int) throws {
        let samples = try Self.sources.flatMap { try Self.objects(in: $0) }
        let exchanged = try Self.objects(in: "swapped-csrs")
        rows = try (0..<count).map { index in
            var object = samples[index % samples.count]
            if index == 0 { object = exchanged[0] }
            if index == count - 1 { object = exchanged[1] }
            object["id"] = index % 97 == 96 ? nil : 700_000 + index
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try JSONSerialization.data(withJSONObject: object, options: options), as: UTF8.self)
        }
    }

    /// The same rows in another order.
    public func shuffled(seed: UInt64) -> Self {
        var generator = SplitMix64(seed: seed)
        var copy = self
        copy.rows.shuffle(using: &generator)
        return copy
    }

    /// The rows as an answer of the API that names the order.
    public var answer: String { "{\"order_id\": \(Self.orderID), \"certificates\": \(array)}" }

    /// The rows as a bare array.
    public var array: String { "[" + rows.joined(separator: ",\n") + "]" }

    /// The rows one a line, each of which names the order.
    public var lines: String {
        rows.map { "{\"order_id\": \(Self.orderID), \($0.dropFirst())\n" }.joined()
    }

    private static func objects(in name: String) throws -> [[String: Any]] {
        let data = Data(try Fixture.bytes("reissues/\(name).json"))
        let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return answer?["certificates"] as? [[String: Any]] ?? []
    }
}
