// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no list of keys that csrlint knows.
public struct KeyListError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The fault in words, free of anything taken from the input.
    public let message: String
    /// The line, from 1; nil where the list is not made of lines.
    public let line: Int?

    init(_ message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }

    /// The fault with its line.
    public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
