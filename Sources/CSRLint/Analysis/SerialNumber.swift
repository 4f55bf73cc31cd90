// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// A certificate's serial number: a positive integer of up to 20 octets (RFC 5280, 4.1.2.2).
struct SerialNumber: Hashable {
    /// The digits without leading zeros, upper case, in ASCII.
    let digits: [UInt8]

    /// What keeps a text from being a serial number.
    enum Fault: Error, Hashable {
        /// A character that is no hexadecimal digit, or no digit at all.
        case notHexadecimal
        /// Zero.
        case zero
        /// More than 20 octets.
        case octetCount(Int)
    }

    private static let maximumOctetCount = 20
    /// 64 bits from a generator (Baseline Requirements, 7.1) need as many octets.
    private static let minimumOctetCount = 8

    /// Reads a serial number. Leading zeros, which keep its first bit from meaning a sign, do not count.
    init(_ text: JSONString) throws(Fault) {
        let isMarked = text.utf8.starts(with: "0x".utf8) || text.utf8.starts(with: "0X".utf8)
        guard let hexadecimal = HexadecimalText(text.utf8[(isMarked ? 2 : 0)...]), !hexadecimal.digits.isEmpty else {
            throw .notHexadecimal
        }
        digits = Array(hexadecimal.digits.drop { $0 == UInt8(ascii: "0") })
        if digits.isEmpty { throw .zero }
        if octetCount > Self.maximumOctetCount { throw .octetCount(octetCount) }
    }

    /// How many octets the number has.
    var octetCount: Int { (digits.count + 1) / 2 }

    /// Whether the number is too short to hold 64 bits from a generator.
    var isShort: Bool { octetCount < Self.minimumOctetCount }
}
