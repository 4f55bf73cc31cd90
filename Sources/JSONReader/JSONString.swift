// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The value of a JSON string, escapes resolved, with nothing lost that Unicode does not allow.
///
/// A lone surrogate is kept as the three octets that UTF-8's scheme gives it, and a byte that is no UTF-8 as itself;
/// `isWellFormed` tells such a value from a proper one.
public struct JSONString: Hashable, Sendable {
    /// The value's octets.
    public let utf8: [UInt8]
    /// Whether `utf8` is valid UTF-8.
    public let isWellFormed: Bool

    /// Makes a value from its octets.
    public init(utf8: [UInt8], isWellFormed: Bool) {
        self.utf8 = utf8
        self.isWellFormed = isWellFormed
    }

    /// Makes a value from octets that may or may not be UTF-8.
    package init(utf8: [UInt8]) {
        let isWellFormed: Bool
        do {
            _ = try UTF8Span(validating: utf8.span)
            isWellFormed = true
        } catch {
            isWellFormed = false
        }
        self.init(utf8: utf8, isWellFormed: isWellFormed)
    }

    /// Makes a value from text.
    public init(_ text: String) {
        self.init(utf8: Array(text.utf8), isWellFormed: true)
    }

    /// The value as text; U+FFFD stands for what is not well formed.
    public var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension JSONString: ExpressibleByStringLiteral {
    /// Makes a value from a literal.
    public init(stringLiteral text: String) { self.init(text) }
}
