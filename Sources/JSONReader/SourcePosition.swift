// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A place in a text.
public struct SourcePosition: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, counted in bytes from the start of the line.
    public let column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
