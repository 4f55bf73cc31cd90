// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Why bytes could not be read as what they were taken for.
///
/// An error never carries a byte of the input: its message is safe to show anywhere.
public struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong; the set may grow.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The word, in kebab-case.
        public let rawValue: String
        /// Makes a code from its word.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The text holds no base64 where some was expected, or a character outside its alphabet.
        public static let notBase64 = Code(rawValue: "not-base64")
        /// A `BEGIN` line without its `END`.
        public static let missingEnd = Code(rawValue: "missing-end")
        /// An encrypted PEM block.
        public static let encrypted = Code(rawValue: "encrypted")
        /// The bytes end before the structure does.
        public static let truncated = Code(rawValue: "truncated")
        /// An element is not what the structure demands here.
        public static let unexpectedElement = Code(rawValue: "unexpected-element")
        /// An encoding that no reading of ASN.1 allows.
        public static let malformed = Code(rawValue: "malformed")
        /// Larger than `ParsingLimits.maximumSize`.
        public static let tooLarge = Code(rawValue: "too-large")
        /// Nested deeper than `ParsingLimits.maximumDepth`.
        public static let tooDeep = Code(rawValue: "too-deep")
        /// There is nothing that could be a request.
        public static let empty = Code(rawValue: "empty")
        /// The bytes are another object than the one asked for.
        public static let wrongObject = Code(rawValue: "wrong-object")
    }
    /// What went wrong.
    public let code: Code
    /// The error in words, free of anything taken from the input.
    public let message: String
    /// Where in the text or DER, as a byte offset; nil where no place can be named.
    public let offset: Int?

    /// Makes an error.
    public init(_ code: Code, _ message: String, offset: Int? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
    }

    /// The message, with the offset where there is one.
    public var description: String {
        if let offset { "\(message) (at byte \(offset))" } else { message }
    }

    /// Errors are equal when their codes are.
    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
