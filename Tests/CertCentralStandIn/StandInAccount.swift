// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation
internal import TestSupport

/// What a stand-in knows: a key, what it opens, and the orders behind it.
public struct StandInAccount: Sendable {
    /// The key that every account has unless it is given another.
    public static let throwAwayKey = "stand-in-key"

    /// The key that opens the account.
    public var key = throwAwayKey
    /// Whether the key's user may see orders; otherwise every request for one is `missing_permission`.
    public var maySeeOrders = true
    /// Whether List orders answers every order whatever the filter, which the vendor's has been seen to do.
    public var ignoresFilters = false
    /// The orders, by number.
    public private(set) var orders: [StandInOrder] = []
    private var positions: [Int64: Int] = [:]

    /// An account of given orders; of two with the same number the last counts.
    public init(orders: [StandInOrder] = []) {
        for order in orders { insert(order) }
    }

    /// The number that answers the documented example.
    public static let documentedOrder: Int64 = 112_233

    /// The documented example, a few orders that differ from their requests, one without reissues, one with an
    /// archived reissue.
    public static func standard() throws -> Self {
        let names = [
            "documented-example", "wrong-csr-pasted", "key-reuse", "ecc", "idn-case-dot", "csr-superset", "empty",
        ]
        var account = Self(
            orders: try names.enumerated().map { position, name in
                try StandInOrder(id: documentedOrder + Int64(position), fixture: name)
            })
        let documented = try Fixture.bytes("reissues/documented-example.json")
        var rows = JSONText.rows(of: documented) ?? []
        if rows.indices.contains(1) { rows[1]["archived"] = 1 }
        account.insert(
            StandInOrder(
                id: documentedOrder + Int64(names.count), name: "archived",
                reissues: JSONText.bytes(["certificates": rows])))
        return account
    }

    /// Every file of `Fixtures/reissues` under a number of its own, the broken ones too.
    public static func everyFixture() throws -> Self {
        let names = try Fixture.names(in: "reissues", extensions: ["json"]).map { String($0.dropLast(5)) }
        return Self(
            orders: try names.enumerated().map { position, name in
                try StandInOrder(id: 300_001 + Int64(position), fixture: name)
            })
    }

    /// The number of the first order that is made up.
    public static let firstSyntheticOrder: Int64 = 500_000_001

    /// Adds orders that are made up, each with none to three rows whose requests are real.
    public mutating func addSynthetic(count: Int) throws {
        let sources = ["documented-example", "ecc", "single-line-csr", "other-san"]
        let samples = try sources.flatMap { JSONText.rows(of: try Fixture.bytes("reissues/\($0).json")) ?? [] }
        let rows = samples.map { sample in
            var sample = sample
            sample["id"] = nil
            sample["archived"] = 0
            return String(decoding: JSONText.bytes(sample).dropFirst(), as: UTF8.self)
        }
        // Orders with the same rows share them; only their numbers differ.
        let kinds = samples.indices.map { first in
            (0...3).map { length in
                let positions = (first..<first + length).map { $0 % samples.count }
                return (rows: positions.map { rows[$0] }, facts: StandInOrder.Facts(positions.map { samples[$0] }))
            }
        }
        for index in 0..<count {
            let kind = kinds[index % kinds.count][(index + 1) % 4]
            insert(
                StandInOrder(
                    id: Self.firstSyntheticOrder + Int64(index), name: "synthetic", rows: kind.rows, facts: kind.facts))
        }
    }

    /// Adds an order, or replaces the one of the same number.
    public mutating func insert(_ order: StandInOrder) {
        if let position = positions[order.id] {
            orders[position] = order
        } else {
            positions[order.id] = orders.count
            orders.append(order)
        }
    }

    /// The order of a number.
    public func order(_ id: Int64) -> StandInOrder? { positions[id].map { orders[$0] } }

    /// The first order that was taken from a fixture of that name.
    public func order(named name: String) -> StandInOrder? { orders.first { $0.name == name } }

    /// The order that a number, or the thumbprint or serial number of its primary certificate, names.
    func order(referredToBy text: String) -> StandInOrder? {
        if let id = Int64(text) { return order(id) }
        return orders.first { order in
            guard let row = order.primary else { return false }
            return row["thumbprint"] as? String == text || row["serial_number"] as? String == text
        }
    }
}
#endif
