// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The number of an order.
public struct OrderID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number; never negative, 18 digits at most.
    public let rawValue: Int64

    private static let maximumDigitCount = 18
    private static let maximum: Int64 = 999_999_999_999_999_999

    /// Takes a number; nil for a negative one and for one of more than 18 digits.
    public init?(_ number: Int64) {
        guard (0...Self.maximum).contains(number) else { return nil }
        rawValue = number
    }

    /// Reads 1 to 18 decimal digits, and nothing else: what stands in a path of the API cannot be anything but a number.
    public init?(_ text: some StringProtocol) {
        guard (1...Self.maximumDigitCount).contains(text.utf8.count), text.utf8.allSatisfy(isDigit),
            let number = Int64(text)
        else { return nil }
        rawValue = number
    }

    /// The number in decimal.
    public var description: String { String(rawValue) }

    /// Orders by number.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension OrderID: ExpressibleByIntegerLiteral {
    /// Takes a literal.
    ///
    /// - Precondition: the literal is a number that an order can have.
    public init(integerLiteral value: Int64) {
        precondition((0...Self.maximum).contains(value), "no number of an order")
        rawValue = value
    }
}
