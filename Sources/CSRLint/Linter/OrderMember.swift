// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A reissue reduced to what the rules on its order need, so that an order of any size fits in memory.
public struct OrderMember: Sendable {
    /// The names and key size of one side, reduced to a digest that does not depend on their order.
    ///
    /// Digests of one run compare with each other, never with those of another.
    public struct Side: Hashable, Sendable {
        /// The digest of the names.
        public let names: NameSetDigest
        /// The key's size in bits.
        public let keySize: Int64?
    }

    /// The position in the order's list.
    public let position: Int
    /// The certificate's number.
    public let certificateID: Int64?
    /// SHA-256 over the request's DER.
    public let csrSHA256: SHA256Digest?
    /// When the certificate was asked for.
    public let created: Timestamp?
    /// Whether the certificate was issued, whatever became of it.
    public let isIssued: Bool
    /// What the row counts as.
    public let standing: RowStanding
    /// Whether names or key size of the row differ between record and request.
    public let isMismatch: Bool
    /// The thumbprint's digest; nil where the record has none that is one.
    public let thumbprint: KeyedDigest?
    /// The serial number's digest, leading zeros left out; nil where the record has none that is one.
    public let serialNumber: KeyedDigest?
    /// The digest of what stands where the request should; nil where there is nothing, or a request.
    public let unreadRequest: KeyedDigest?
    /// The day of the answer as the row implies it, counted from 1970-01-01; nil where it implies none.
    public let snapshotDay: Int64?
    /// What the record says; nil where it names nothing.
    public let record: Side?
    /// What the request says; nil where there is none. Of several sizes that its key may have, the first stands there.
    public let request: Side?
    /// The other sizes that the request's key may have in a record.
    public let otherKeySizes: [Int64]
    /// The record's common name, reduced to a digest; nil where there is none.
    public let commonName: NameSetDigest?
    /// The number of the user who asked for the certificate.
    public let userID: Int64?
    /// What makes the key the same key in every encoding; nil where none could be read.
    public let keyIdentity: KeyIdentity?
    /// What kind of key it is, and how strong; nil where none could be read.
    public let key: KeyKind?
    /// Whether a rule holds against the key that it is weak or lost.
    public let isKeyWeak: Bool
    /// The hash function of the request's signature; nil where it has none of its own, or none that is known.
    public let signatureDigest: SignatureAlgorithm.Digest?
    /// Whether the certificate is issued, and neither revoked nor archived nor expired.
    public let isInUse: Bool

    /// The reissue in words, as findings on other rows name it.
    var shownName: String { certificateID.map { "certificate \($0)" } ?? "a row without a number" }

    func identity(in input: LintInput, firstIndex: Int) -> RecordIdentity {
        RecordIdentity(
            orderID: input.orderID, certificateID: certificateID, csrSHA256: csrSHA256, index: firstIndex + position)
    }
}

/// A digest of a set of names, equal for equal sets in any order.
public struct NameSetDigest: Hashable, Sendable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// The digest of the distinct names among these.
    init(_ names: some Sequence<HostName>) {
        for name in Set(names) {
            // Two differently seeded sums of the standard library's keyed hash: nobody outside can aim at a collision.
            var hasher = Hasher()
            hasher.combine(name)
            first &+= UInt64(bitPattern: Int64(hasher.finalize()))
            hasher = Hasher()
            hasher.combine(1)
            hasher.combine(name)
            second &+= UInt64(bitPattern: Int64(hasher.finalize()))
        }
    }
}
