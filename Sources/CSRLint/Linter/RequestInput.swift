// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A text to look for requests in, and where it came from.
public struct RequestInput: Sendable {
    /// Where it came from.
    public let source: InputSource
    /// The text or DER.
    public let bytes: [UInt8]

    /// Makes an input.
    public init(_ bytes: [UInt8], source: InputSource = .standardInput) {
        self.source = source
        self.bytes = bytes
    }
}
