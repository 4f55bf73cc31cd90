// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A string of a document: where it stands, not yet decoded.
package struct JSONStringToken: Sendable {
    /// The bytes between the quotes.
    package let contents: Range<Int>
    /// Whether there is a backslash among them.
    package let hasEscapes: Bool
    /// Whether all of them are ASCII.
    package let isASCII: Bool
}

/// A number of a document: where it stands, not yet decoded.
package struct JSONNumberToken: Sendable {
    /// The bytes of the number.
    package let contents: Range<Int>
    /// Whether there is neither fraction nor exponent.
    package let isInteger: Bool
}
