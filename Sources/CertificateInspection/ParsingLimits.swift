// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How much of a hostile input is looked at.
public struct ParsingLimits: Hashable, Sendable {
    /// The largest text or DER that is parsed, in bytes; 4 MiB by default.
    public var maximumSize: Int
    /// The deepest nesting of ASN.1 that is followed; 32 by default.
    public var maximumDepth: Int

    /// Makes limits.
    public init(maximumSize: Int = 4 << 20, maximumDepth: Int = 32) {
        self.maximumSize = maximumSize
        self.maximumDepth = maximumDepth
    }
}
