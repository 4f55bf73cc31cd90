// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// Why a file is no report that can be read.
public struct ReportReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason in words, free of anything hidden.
    public let message: String
    /// Where.
    public let position: SourcePosition

    /// The place and the reason.
    public var description: String { "\(position.line):\(position.column): \(message)" }
}
