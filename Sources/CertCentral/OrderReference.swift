// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What names an order in Order info: its number, or the thumbprint or serial number of its primary certificate.
public struct OrderReference: Hashable, Sendable, CustomStringConvertible {
    /// The text, of digits and hexadecimal letters alone.
    public let description: String

    private static let maximumLength = 64

    /// Names an order by its number.
    public init(_ order: OrderID) { description = order.description }

    /// Names an order by a thumbprint or serial number: 1 to 64 hexadecimal digits; nil for anything else.
    public init?(hexadecimal text: String) {
        guard (1...Self.maximumLength).contains(text.utf8.count), text.utf8.allSatisfy({ Self.isHexadecimal($0) })
        else { return nil }
        description = text
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
}
