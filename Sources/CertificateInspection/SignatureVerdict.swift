// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What checking a request's self-signature showed.
///
/// A request whose signature cannot be checked here is never called invalid, and one whose key proves nothing (an
/// exponent of 1) is never called valid.
public enum SignatureVerdict: Hashable, Sendable {
    /// The key that the request carries made the signature.
    case valid
    /// It did not.
    case invalid
    /// It could not be checked.
    case unverifiable(Reason)

    /// Why a signature could not be checked.
    public struct Reason: Hashable, Sendable {
        /// A stable word for the reason; the set may grow.
        public struct Code: RawRepresentable, Hashable, Sendable {
            /// The word, in kebab-case.
            public let rawValue: String
            /// Makes a code from its word.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// The signature algorithm is not known to this build.
            public static let unknownAlgorithm = Code(rawValue: "unknown-algorithm")
            /// The digest is known, but OpenSSL does not offer it.
            public static let digestUnavailable = Code(rawValue: "digest-unavailable")
            /// The key cannot be used; its defect says why.
            public static let unusableKey = Code(rawValue: "unusable-key")
            /// The key's algorithm does not go with the signature's.
            public static let algorithmMismatch = Code(rawValue: "algorithm-mismatch")
            /// The algorithm's parameters are missing, malformed or unsupported.
            public static let badParameters = Code(rawValue: "bad-parameters")
            /// The signature's BIT STRING is no whole number of octets.
            public static let malformedSignature = Code(rawValue: "malformed-signature")
            /// OpenSSL refuses for a reason of policy or size.
            public static let refused = Code(rawValue: "refused")
            /// Verification was left out.
            public static let notVerified = Code(rawValue: "not-verified")
        }
        /// What kind of reason it is.
        public let code: Code
        /// The reason in words, free of anything taken from the input.
        public let message: String

        /// Makes a reason.
        public init(_ code: Code, _ message: String) {
            self.code = code
            self.message = message
        }
    }
}
