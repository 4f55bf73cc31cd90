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

    /// What a self-signature is over and what it is, each reduced to a digest.
    public struct Signature: Hashable, Sendable {
        /// The digest of what was signed.
        public let signed: KeyedDigest
        /// The digest of the signature.
        public let value: KeyedDigest
    }

    /// Which reissue or request.
    public let identity: RecordIdentity
    /// Where its request stands.
    public let location: SourceLocation
    /// When the certificate was asked for.
    public let created: Timestamp?
    /// What the row counts as; nil for a request alone.
    public let standing: RowStanding?
    /// Whether the key can be used: it is what its algorithm demands, and its point on the curve.
    public let isKeyUsable: Bool
    /// The registrable domains of the record's names.
    public internal(set) var registrableDomains: Set<String>
    /// What makes the key the same key in every encoding; nil where none could be read.
    public let keyIdentity: KeyIdentity?
    /// The key itself.
    public internal(set) var key: PublicKey.Material
    /// What the self-signature says of its nonce, where it is one of ECDSA that holds.
    public let nonce: NonceEvidence?
    /// The self-signature; nil where there is no request.
    public let signature: Signature?
    /// Some of the record's fields that nobody has described, as written.
    public let unknownKeys: [JSONString]
    /// The digest of the challenge password, to tell equal ones.
    public let challengePassword: KeyedDigest?
}
