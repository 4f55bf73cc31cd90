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

    /// Makes a filter.
    ///
    /// - Throws: `io` for a value that cannot be one.
    public init(_ name: Name, _ value: String) throws(CertCentralError) {
        guard !value.isEmpty, value.utf8.count <= 1_000, !value.unicodeScalars.contains(where: { $0.value < 0x20 })
        else { throw CertCentralError(.io, "the filter \(name.rawValue) has no usable value") }
        switch name {
        case .organizationID, .containerID:
            guard OrderID(value) != nil else {
                throw CertCentralError(.io, "the filter \(name.rawValue) needs a number")
            }
        case .validTill:
            guard Self.day(of: value) != nil else {
                throw CertCentralError(.io, "the filter valid_till needs a day, as in >2026-01-31")
            }
        case .status, .commonName, .productNameID: break
        }
        self.name = name
        self.value = value
    }

    /// Whether an order is one of those asked for. What the server does not say of an order counts for it: an order
    /// is rather looked at for nothing than lost.
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
        guard let text, let day = Self.day(of: text), let limit = Self.day(of: value) else { return true }
        return switch value.first {
        case ">": day > limit
        case "<": day < limit
        default: day == limit
        }
    }

    /// The days since 1970 of `2026-01-31`, after a comparison sign or before a time of day.
    private static func day(of text: String) -> Int64? {
        let text = text.first == ">" || text.first == "<" ? text.dropFirst() : text[...]
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
            let year = Int64(parts[0]), let month = Int64(parts[1]), let day = Int64(parts[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)?.daysSince1970
    }
}
