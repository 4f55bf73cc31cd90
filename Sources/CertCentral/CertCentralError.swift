// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Why an answer or a saved file gave no reissues.
public struct CertCentralError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of fault it is: the words of the JSON report's `errors[].kind`.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The word, in snake_case.
        public let rawValue: String
        /// Makes a kind from its word.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The key was refused.
        public static let auth = Kind(rawValue: "auth")
        /// The key may not do this.
        public static let forbidden = Kind(rawValue: "forbidden")
        /// There is no such order.
        public static let notFound = Kind(rawValue: "not_found")
        /// Too many requests.
        public static let rateLimited = Kind(rawValue: "rate_limited")
        /// The server failed or answered an error.
        public static let server = Kind(rawValue: "server")
        /// The connection failed or broke, or what came over it was no HTTP.
        public static let network = Kind(rawValue: "network")
        /// No trustworthy connection: the certificate or the protocol of the server is not accepted.
        public static let tls = Kind(rawValue: "tls")
        /// Longer than a limit allows.
        public static let timeout = Kind(rawValue: "timeout")
        /// Larger than a limit.
        public static let tooLarge = Kind(rawValue: "too_large")
        /// Not JSON.
        public static let badJSON = Kind(rawValue: "bad_json")
        /// JSON, but no list of reissues.
        public static let badShape = Kind(rawValue: "bad_shape")
        /// A file could not be read or written.
        public static let io = Kind(rawValue: "io")
        /// A fault of the program.
        public static let `internal` = Kind(rawValue: "internal")
    }
    /// What kind of fault it is.
    public let kind: Kind
    /// The fault in words. Text from outside in it is not yet escaped for any sink.
    public let message: String
    /// The byte offset of the fault in the input, where there is one.
    public let offset: Int?
    /// The status of the answer, where there was one.
    public let httpStatus: Int?

    /// Makes an error.
    public init(_ kind: Kind, _ message: String, offset: Int? = nil, httpStatus: Int? = nil) {
        self.kind = kind
        self.message = message
        self.offset = offset
        self.httpStatus = httpStatus
    }

    /// The message, with the offset where there is one.
    public var description: String {
        if let offset { "\(message) (at byte \(offset))" } else { message }
    }

    /// Errors are equal when their kinds are.
    public static func == (left: Self, right: Self) -> Bool { left.kind == right.kind }

    /// Hashes the kind.
    public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
