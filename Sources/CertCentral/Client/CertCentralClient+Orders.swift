// csrlint
// SPDX-License-Identifier: Apache-2.0

extension CertCentralClient {
    /// What List orders gave beside the orders with reissues.
    public struct OrderListing: Sendable {
        /// The orders that are asked for and may have reissues, in the order of the list.
        public var orders: [OrderID] = []
        /// How many of those asked for have none, and are left out.
        public var withoutReissuesCount = 0
        /// How many rows could not be read, so that their orders are missing.
        public var undecodableCount = 0
        /// Why the list ends too early.
        public var failure: CertCentralError?
    }

    /// Asks for one order of the account.
    ///
    /// - Returns: whether there is one.
    /// - Throws: why the list of orders cannot be read.
    public func canSeeAnyOrder() async throws(CertCentralError) -> Bool {
        try await page(offset: 0, limit: 1, filters: []).count > 0
    }

    private static let pageSize = 1_000
    /// More orders than any account has; it ends a list that a server makes up without end.
    private static let maximumCount = 2_000_000

    /// The orders of the account that every filter accepts, each once.
    ///
    /// Pages are asked for until one brings nothing new, or is not full and the number that the server names is reached.
    /// An order that moves between pages while they are read is still met once; where another was missed for it, the
    /// list is not whole.
    public func orders(matching filters: [OrderFilter] = []) async -> OrderListing {
        var listing = OrderListing()
        var known: Set<OrderID> = []
        var offset = 0
        while true {
            let page: OrderPage
            do throws(CertCentralError) {
                page = try await self.page(offset: offset, limit: Self.pageSize, filters: filters)
            } catch {
                listing.failure = error
                return listing
            }
            listing.undecodableCount += page.undecodableCount
            var newCount = 0
            for order in page.orders where known.insert(order.id).inserted {
                newCount += 1
                guard filters.allSatisfy({ $0.accepts(order) }) else { continue }
                if order.isKnownToHaveNoReissues {
                    listing.withoutReissuesCount += 1
                } else {
                    listing.orders.append(order.id)
                }
            }
            offset += page.count
            guard known.count <= Self.maximumCount else {
                listing.failure = CertCentralError(.tooLarge, "more than \(Self.maximumCount) orders")
                return listing
            }
            // A full page may have another behind it, whatever the number says.
            let isLast = page.total.map { offset >= $0 && page.count < Self.pageSize } ?? false
            guard isLast || page.count == 0 || newCount == 0 else { continue }
            // Rows that came again are no further orders.
            if let total = page.total, known.count + listing.undecodableCount < total {
                listing.failure = CertCentralError(
                    .badShape, "the list of orders ends after \(known.count) of \(total) orders")
            }
            return listing
        }
    }
}
