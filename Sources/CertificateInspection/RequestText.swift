// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The text of a `csr` field or file: what it holds, and what had to be repaired to read it.
///
/// Nothing of a private key that the text may hold is kept.
public struct RequestText: Sendable {
    /// What a block of the text holds.
    public enum Content: Sendable {
        /// DER that claims to be a certification request.
        case request([UInt8])
        /// A SubjectPublicKeyInfo or PKCS #1 public key, as `PublicKeyEncoding(of:)` tells.
        case publicKey([UInt8])
        /// An X.509 certificate.
        case certificate([UInt8])
        /// A PKCS #7 or CMS object.
        case pkcs7
        /// A private key of any kind, PKCS #12 among them; its bytes are dropped at once.
        case privateKey
        /// Another object, by its PEM label as far as that is a known one.
        case other(label: String)
        /// Something that could not be decoded.
        case undecodable(ParsingError)
    }

    /// A PEM block, or the whole text where it has no armour.
    public struct Block: Sendable {
        /// What it holds.
        public let content: Content
        /// Where it begins, as a byte offset in the text.
        public let offset: Int
        /// Its line in the text, from 1; of a percent-encoded text, the line after decoding.
        public let line: Int
        /// What had to be repaired to read it, in a fixed order; what is wrong with the whole text is so with each block.
        public let repairs: [Repair]
    }

    /// A deviation from canonical PEM that had to be repaired.
    public enum Repair: String, CaseIterable, Comparable, Sendable {
        /// Armour and base64 on one line, as the vendor documents it.
        case singleLine = "single-line"
        /// Carriage returns alone between lines.
        case carriageReturnOnly = "carriage-return-only"
        /// Line ends, or slashes, spelled with a backslash as in a string literal.
        case escapedLineEnds = "escaped-line-ends"
        /// No armour: bare base64.
        case noArmour = "no-armour"
        /// A byte order mark.
        case byteOrderMark = "byte-order-mark"
        /// UTF-16 in place of ASCII or UTF-8.
        case utf16 = "utf-16"
        /// The old label `NEW CERTIFICATE REQUEST`.
        case newCertificateRequest = "new-certificate-request"
        /// An `END` that differs from its `BEGIN` in case, or armour in small letters.
        case endLabelCase = "end-label-case"
        /// Header lines in the armour.
        case headerLines = "header-lines"
        /// Indented lines.
        case indentation = "indentation"
        /// Quotes round the text.
        case quotes = "quotes"
        /// Percent-encoded characters.
        case percentEncoding = "percent-encoding"
        /// Blank lines, or white space inside lines.
        case blankLines = "blank-lines"
        /// White space in place of line ends.
        case spacesForLineEnds = "spaces-for-line-ends"
        /// More than five hyphens on a side of the armour.
        case extraDashes = "extra-dashes"
        /// No equals signs at the end where the length of the base64 asks for them.
        case missingPadding = "missing-padding"

        /// By the word.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// How a public key is encoded.
    public enum PublicKeyEncoding: Sendable {
        /// A SubjectPublicKeyInfo (RFC 5280 section 4.1), with its algorithm.
        case subjectPublicKeyInfo
        /// An RSAPublicKey (RFC 8017 appendix A.1.1): modulus and exponent alone.
        case pkcs1

        /// Tells the encoding from the DER's first elements; nil where it is neither.
        public init?(of der: [UInt8]) {
            switch DERShape(der.span) {
            case .subjectPublicKeyInfo: self = .subjectPublicKeyInfo
            case .rsaPublicKey: self = .pkcs1
            default: return nil
            }
        }
    }

    /// The blocks, in order; empty for a text without any content.
    public let blocks: [Block]
    /// What had to be repaired, in a fixed order.
    public let repairs: [Repair]
    /// Whether text stands outside the blocks.
    public let hasOuterText: Bool
    /// Whether the text is blank or a placeholder such as `<csr>` or `[CSR HERE]`.
    public let isPlaceholder: Bool
}
