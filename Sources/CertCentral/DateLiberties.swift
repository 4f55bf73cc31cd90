// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a date takes liberties with and can be read all the same.
public struct DateLiberties: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes liberties from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// White space round the date.
    public static let surroundingWhiteSpace = DateLiberties(rawValue: 1)
    /// A space in place of the `T`.
    public static let spaceBeforeTime = DateLiberties(rawValue: 1 << 1)
    /// A time without an offset from UTC: it was taken for UTC.
    public static let missingOffset = DateLiberties(rawValue: 1 << 2)
    /// An offset of hours and minutes without a colon.
    public static let compactOffset = DateLiberties(rawValue: 1 << 3)
    /// An offset other than zero.
    public static let foreignOffset = DateLiberties(rawValue: 1 << 4)
}
