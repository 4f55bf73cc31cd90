// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A choice among the orders of an account: sent to the server, and checked again on what it answers.
///
/// The server has been seen to answer every order whatever the filter.
public struct OrderFilter: Hashable, Sendable {
    /// What orders can be chosen by.
    public enum Name: String, CaseIterable, Sendable {
        /// The order's status.
        case status
        /// The common name of its certificate.
        case commonName = "common_name"
        /// The number of its organization.
        case organizationID = "organization_id"
        /// The number of its division.
        case containerID = "container_id"
        /// The product, as in `ssl_plus`.
        case productNameID = "product_name_id"
        /// The last day of its certificate: a day, or a day after `<` or `>`.
        case validTill = "valid_till"
    }

    /// What the filter looks at.
    public let name: Name
    /// What it looks for.
    public let value: String

    /// Reads `NAME=VALUE`.
    ///
    /// - Throws: `io` for a name that is none, with those that are, and for a value that cannot be one; no part of the
    ///   text is repeated.
    public init(_ text: String) throws(CertCentralError) {
        let names = Name.allCases.map(\.rawValue).joined(separator: ", ")
        guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            throw CertCentralError(.io, "a filter is NAME=VALUE, the name one of \(names)")
        }
        guard let name = Name(rawValue: String(text[..<sign])) else {
            throw CertCentralError(.io, "no such filter; the names are \(names)")
        }
        try self.init(name, String(text[text.utf8.index(after: sign)...]))
    }

    /// Makes a filter.
    ///
    /// - Throws: `io` for a value that cannot be one.
    public init(_ name: Name, _ value: String) throws(CertCentralError) {
        guard value.utf8.count <= Self.maximumLength, value.contains(where: { !$0.isWhitespace }),
            !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw CertCentralError(.io, "the filter \(name.rawValue) has no usable value") }
        switch name {
        case .organizationID, .containerID:
            guard OrderID(value) != nil else {
                throw CertCentralError(.io, "the filter \(name.rawValue) needs a number")
            }
        case .validTill:
            guard case let day = Self.withoutSign(value), day.utf8.count == 10, Self.day(of: day) != nil else {
                throw CertCentralError(
                    .io, "the filter valid_till needs a day, as in 2026-01-31, >2026-01-31 or <2026-01-31")
            }
        case .status, .commonName, .productNameID: break
        }
        self.name = name
        self.value = value
    }

    private static let maximumLength = 1_000

    /// Whether an order is one of those asked for.
    ///
    /// What the server does not say of an order, or says in a form that cannot be read, counts for the order: it is
    /// rather looked at for nothing than lost.
    public func accepts(_ order: OrderSummary) -> Bool {
        switch name {
        case .status: order.status.map { $0 == ReissueStatus(normalizing: value) } ?? true
        case .commonName: order.commonName.map { $0.lowercased() == value.lowercased() } ?? true
        case .organizationID: order.organizationID.map { $0 == Int64(value) } ?? true
        case .containerID: order.containerID.map { $0 == Int64(value) } ?? true
        case .productNameID: order.productNameID.map { $0 == value } ?? true
        case .validTill: acceptsDay(order.validTill)
        }
    }

    private func acceptsDay(_ text: String?) -> Bool {
        guard let day = text.flatMap({ Self.day(of: $0[...]) }), let limit = Self.day(of: Self.withoutSign(value))
        else { return true }
        return switch value.first {
        case ">": day > limit
        case "<": day < limit
        default: day == limit
        }
    }

    private static func withoutSign(_ value: String) -> Substring {
        value.first == ">" || value.first == "<" ? value.dropFirst() : value[...]
    }

    /// The days since 1970 of `2026-01-31`, whatever time of day follows.
    private static func day(of text: Substring) -> Int64? {
        let text = text.utf8.trimmingWhiteSpace()
        let parts = text.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(isDigit) }),
            text.dropFirst(10).first.map({ !isDigit($0) }) ?? true
        else { return nil }
        let numbers = parts.map { $0.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) } }
        return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?.daysSince1970
    }
}
