// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Whether the numbers of an ECDSA signature lie where they must: from 1 to the curve's order less 1.
enum SignatureRange {
    /// What is wrong with a number, in words; nil where nothing is.
    ///
    /// The number is INTEGER content octets, sign octet and all; the order has no leading zeros.
    static func fault(of number: [UInt8], order: [UInt8]) -> String? {
        guard let first = number.first, first < 0x80 else { return "negative" }
        let magnitude = number.drop { $0 == 0 }
        if magnitude.isEmpty { return "0" }
        let isBelow =
            magnitude.count < order.count
            || magnitude.count == order.count && magnitude.lexicographicallyPrecedes(order)
        return isBelow ? nil : "not below the curve's order"
    }
}
