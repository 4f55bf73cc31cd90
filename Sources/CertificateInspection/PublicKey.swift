// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A subject public key as a request or certificate carries it, judged by nothing but its own encoding.
public struct PublicKey: Sendable {
    /// What kind of key the algorithm identifier names.
    public enum Algorithm: Hashable, Sendable {
        /// `rsaEncryption`.
        case rsa
        /// `id-RSASSA-PSS`.
        case rsaPSS
        /// `id-ecPublicKey`.
        case ellipticCurve
        /// `id-Ed25519`.
        case ed25519
        /// `id-Ed448`.
        case ed448
        /// `id-dsa`.
        case dsa
        /// Any other.
        case unknown
    }

    /// The key itself, as far as it could be read.
    public enum Material: Hashable, Sendable {
        /// An RSA key: the INTEGERs' content octets as they were encoded, sign octet and all.
        case rsa(modulus: [UInt8], exponent: [UInt8])
        /// An elliptic-curve point as encoded.
        case ellipticCurve(Curve, point: [UInt8])
        /// A raw Ed25519 or Ed448 key.
        case edwards([UInt8])
        /// A DSA key: the public value and the prime p, as INTEGER content octets; p is empty where it is inherited.
        case dsa(y: [UInt8], p: [UInt8])
        /// The algorithm is unknown, or the key bits are not what it demands.
        case opaque
    }

    /// How an elliptic-curve key names its curve.
    public enum Curve: Hashable, Sendable {
        /// By object identifier.
        case named(OID)
        /// By explicit parameters (`specifiedCurve`): its field size in bits, where it could be read.
        case explicit(fieldBits: Int?)
        /// `implicitCurve`, or no parameters at all.
        case absent
    }

    /// Why a key that could be read is not usable: no signature is checked with it.
    public enum Defect: Hashable, Sendable {
        /// The key bits are not what the algorithm demands.
        case malformed
        /// The point is the point at infinity, of the wrong length, or not on the curve.
        case invalidPoint
        /// The curve is given by explicit parameters, which are never trusted.
        case explicitParameters
        /// OpenSSL knows no such curve.
        case unknownCurve
        /// Numbers with which a signature proves nothing: an RSA modulus that is negative, zero or even, an exponent
        /// below 3 or even, a point of low order on an Edwards curve, a DSA key or generator of 0, 1 or p - 1.
        case degenerate
        /// The key is too large to use.
        case oversized
        /// The algorithm is not known to this build.
        case unknownAlgorithm
    }

    /// What kind of key this is.
    public let algorithm: Algorithm
    /// The algorithm's object identifier.
    public let algorithmOID: OID
    /// The parameters of the algorithm identifier as DER, nil where absent.
    public let algorithmParameters: [UInt8]?
    /// The key itself.
    public let material: Material
    /// The size as certificate authorities count it: bits of the modulus, of the curve's field, of p; 256 and 456
    /// for Ed25519 and Ed448; nil where none can be read.
    public let bitCount: Int?
    /// Why the key is not usable; nil for a usable one.
    public let defect: Defect?
    /// The whole SubjectPublicKeyInfo as DER.
    public let subjectPublicKeyInfo: [UInt8]
    /// SHA-256 over `subjectPublicKeyInfo`.
    public let spkiSHA256: SHA256Digest
}
