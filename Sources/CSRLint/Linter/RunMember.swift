// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// A reissue, or a request alone, reduced to what the rules on a whole run need.
public struct RunMember: Sendable {
    /// What an ECDSA signature says of the nonce that it was made with: numbers as big-endian octets.
    public struct NonceEvidence: Hashable, Sendable {
        /// The curve.
        public let curve: OID
        /// The signature's r.
        public let r: [UInt8]
        /// The signature's s.
        public let s: [UInt8]
        /// The digest that was signed, as far as the curve's order has room for it.
        public let digest: [UInt8]
    }

    /// Which reissue or request.
    public let identity: RecordIdentity
    /// Where its request stands.
    public let location: SourceLocation
    /// What the row counts as; nil for a request alone.
    public let standing: RowStanding?
    /// When the certificate was asked for.
    public let created: Timestamp?
    /// The registrable domains of the record's names.
    public let registrableDomains: Set<String>
    /// What makes the key the same key in every encoding; nil where none could be read.
    public let keyIdentity: KeyIdentity?
    /// The key itself.
    public internal(set) var key: PublicKey.Material
    /// Whether the key can be used: it is what its algorithm demands, and its point on the curve.
    public let isKeyUsable: Bool
    /// What the self-signature says of its nonce, where it is one of ECDSA that holds.
    public let nonce: NonceEvidence?
    /// SHA-256 over what was signed.
    public let signedSHA256: SHA256Digest?
    /// SHA-256 over the signature.
    public let signatureSHA256: SHA256Digest?
    /// Some of the record's fields that nobody has described, as written.
    public let unknownKeys: [JSONString]
    /// SHA-256 over the challenge password, to tell equal ones; it never leaves the process.
    public let challengePasswordSHA256: SHA256Digest?
}
