// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A place where an encoding that OpenSSL reads is not DER (X.690, 10 and 11).
public struct EncodingIssue: Hashable, Sendable {
    /// What DER forbids here; the set may grow.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The word, in kebab-case.
        public let rawValue: String
        /// Makes a code from its word.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// An indefinite length.
        public static let indefiniteLength = Code(rawValue: "indefinite-length")
        /// A length in more octets than needed.
        public static let nonMinimalLength = Code(rawValue: "non-minimal-length")
        /// An INTEGER in more octets than needed.
        public static let nonMinimalInteger = Code(rawValue: "non-minimal-integer")
        /// A BOOLEAN that is neither 00 nor FF.
        public static let nonCanonicalBoolean = Code(rawValue: "non-canonical-boolean")
        /// A SET OF out of order. Real requests have it: reported as a note.
        public static let unsortedSet = Code(rawValue: "unsorted-set")
        /// A DEFAULT value written out (`critical FALSE`). Real requests have it: reported as a note.
        public static let encodedDefault = Code(rawValue: "encoded-default")
        /// Unused bits of a BIT STRING that are set, or more than seven of them.
        public static let unusedBits = Code(rawValue: "unused-bits")
        /// A string in pieces (constructed encoding).
        public static let constructedString = Code(rawValue: "constructed-string")
        /// A tag number in more octets than needed, or in the long form below 31.
        public static let nonMinimalTag = Code(rawValue: "non-minimal-tag")
    }
    /// What DER forbids here.
    public let code: Code
    /// The byte offset in the request's DER.
    public let offset: Int
}
