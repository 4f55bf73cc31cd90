// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A name as records and requests carry it: what was written, and what it compares as.
///
/// Two names are equal when their kind, their wildcard and their canonical bytes are. Nothing is stripped or reduced:
/// `www.example.com` is not `example.com`, and `*.example.com` equals only itself.
public struct HostName: Hashable, Sendable, CustomStringConvertible {
    /// What kind of name it is.
    public enum Kind: UInt8, Sendable {
        /// A domain name.
        case dns
        /// An IPv4 address.
        case ipv4
        /// An IPv6 address.
        case ipv6
        /// Anything else: equal to the same bytes alone.
        case opaque
    }

    /// What had to be folded away to compare the name.
    public struct Notes: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes notes from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// An upper-case letter.
        public static let caseOnly = Notes(rawValue: 1)
        /// One full stop at the end.
        public static let trailingDot = Notes(rawValue: 1 << 1)
        /// A label in Unicode, compared as A-label.
        public static let uLabelForm = Notes(rawValue: 1 << 2)
        /// An ideographic or full-width full stop.
        public static let idnaDot = Notes(rawValue: 1 << 3)
        /// White space round the name.
        public static let whitespace = Notes(rawValue: 1 << 4)
        /// An asterisk that is not the whole left-most label.
        public static let wildcardMisplaced = Notes(rawValue: 1 << 5)
        /// Square brackets round an IPv6 address.
        public static let brackets = Notes(rawValue: 1 << 6)
    }

    /// The bytes as they were written; the text of the address for an `iPAddress`.
    public let written: [UInt8]
    /// The canonical text: A-labels in lower case with `*.` before a wildcard's base, the dotted quad, the form of RFC
    /// 5952, or for an opaque name its bytes.
    public let canonical: [UInt8]
    /// What kind of name it is.
    public let kind: Kind
    /// Whether the name is `*.` and a base.
    public let isWildcard: Bool
    /// What had to be folded away.
    public let notes: Notes
    /// Whether the bytes are text at all. A name with a lone surrogate or a byte that is no UTF-8 matches nothing.
    public let isWellFormed: Bool
    private let digest: Int

    init(
        written: [UInt8],
        canonical: [UInt8],
        kind: Kind,
        isWildcard: Bool = false,
        notes: Notes = [],
        isWellFormed: Bool = true
    ) {
        self.written = written
        self.canonical = canonical
        self.kind = kind
        self.isWildcard = isWildcard
        self.notes = notes
        self.isWellFormed = isWellFormed
        digest = Self.digest(of: canonical, kind: kind)
    }

    /// Whether the other name is the same one.
    ///
    /// This is equality, but that a name that is not well formed is not even the same as itself.
    public func matches(_ other: HostName) -> Bool { isWellFormed && self == other }

    /// The bytes that a wildcard stands before; all bytes of another name.
    public var base: ArraySlice<UInt8> { isWildcard ? canonical[2...] : canonical[...] }

    /// Whether this is an IP address.
    public var isIPAddress: Bool { kind == .ipv4 || kind == .ipv6 }

    /// The canonical text. It is not made safe to show: `DisplayText` does that.
    public var description: String { String(decoding: canonical, as: UTF8.self) }

    /// Names are equal when their kind, their wildcard and their canonical bytes are.
    public static func == (left: Self, right: Self) -> Bool {
        left.digest == right.digest && left.kind == right.kind && left.isWildcard == right.isWildcard
            && left.isWellFormed == right.isWellFormed && left.canonical == right.canonical
    }

    /// Hashes the canonical bytes.
    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    /// The hash, taken once and eight bytes at a time: an array is hashed byte by byte.
    private static func digest(of bytes: [UInt8], kind: Kind) -> Int {
        var hasher = Hasher()
        var word = UInt64(kind.rawValue)
        var length = 1
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            length += 1
            if length == 8 {
                hasher.combine(word)
                word = 0
                length = 0
            }
        }
        hasher.combine(word)
        hasher.combine(bytes.count)
        return hasher.finalize()
    }
}
