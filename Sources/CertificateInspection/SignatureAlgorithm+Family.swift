// csrlint
// SPDX-License-Identifier: Apache-2.0

extension SignatureAlgorithm {
    /// What kind of key makes such signatures.
    public enum Family: Hashable, Sendable {
        /// RSA with PKCS #1 v1.5 padding.
        case rsa
        /// RSASSA-PSS.
        case rsaPSS
        /// ECDSA.
        case ecdsa
        /// Ed25519 or Ed448.
        case eddsa
        /// DSA.
        case dsa
        /// Any other.
        case unknown
    }

    /// What kind of key makes such signatures; `.unknown` for an algorithm that has no row here.
    public var family: Family { known?.family ?? .unknown }

    /// The hash function; nil where the algorithm has none of its own choosing (EdDSA), where it is unknown, or where
    /// PSS parameters cannot be read.
    public var digest: Digest? {
        guard let known else { return nil }
        return known.family == .rsaPSS ? pssParameters?.digest : known.digest
    }

    /// OpenSSL's name, such as `sha256WithRSAEncryption`, or the dotted identifier of an unknown algorithm.
    public var name: String { oid.longName ?? oid.description }

    private var known: (family: Family, digest: Digest?)? { Self.table[oid] }

    private static let table: [OID: (family: Family, digest: Digest?)] = {
        var table: [OID: (family: Family, digest: Digest?)] = [:]
        for (dotted, family, digest) in rows {
            guard let oid = OID(dotted: dotted) else { continue }
            table[oid] = (family, digest)
        }
        return table
    }()

    /// RFC 3279, 4055, 5758, 8410, NIST's registry, and the OIW identifiers that old tools still write.
    private static let rows: [(String, Family, Digest?)] = [
        ("1.2.840.113549.1.1.2", .rsa, .md2),
        ("1.2.840.113549.1.1.3", .rsa, .md4),
        ("1.2.840.113549.1.1.4", .rsa, .md5),
        ("1.2.840.113549.1.1.5", .rsa, .sha1),
        ("1.2.840.113549.1.1.11", .rsa, .sha256),
        ("1.2.840.113549.1.1.12", .rsa, .sha384),
        ("1.2.840.113549.1.1.13", .rsa, .sha512),
        ("1.2.840.113549.1.1.14", .rsa, .sha224),
        ("1.2.840.113549.1.1.15", .rsa, .sha512_224),
        ("1.2.840.113549.1.1.16", .rsa, .sha512_256),
        ("2.16.840.1.101.3.4.3.13", .rsa, .sha3_224),
        ("2.16.840.1.101.3.4.3.14", .rsa, .sha3_256),
        ("2.16.840.1.101.3.4.3.15", .rsa, .sha3_384),
        ("2.16.840.1.101.3.4.3.16", .rsa, .sha3_512),
        ("1.3.14.3.2.2", .rsa, .md4),
        ("1.3.14.3.2.3", .rsa, .md5),
        ("1.3.14.3.2.4", .rsa, .md4),
        ("1.3.14.3.2.15", .rsa, .sha0),
        ("1.3.14.3.2.24", .rsa, .md2),
        ("1.3.14.3.2.25", .rsa, .md5),
        ("1.3.14.3.2.29", .rsa, .sha1),
        ("1.3.36.3.3.1.2", .rsa, .ripemd160),
        ("2.5.8.3.100", .rsa, .mdc2),
        ("1.2.840.113549.1.1.10", .rsaPSS, nil),
        ("1.2.840.10045.4.1", .ecdsa, .sha1),
        ("1.2.840.10045.4.3.1", .ecdsa, .sha224),
        ("1.2.840.10045.4.3.2", .ecdsa, .sha256),
        ("1.2.840.10045.4.3.3", .ecdsa, .sha384),
        ("1.2.840.10045.4.3.4", .ecdsa, .sha512),
        ("2.16.840.1.101.3.4.3.9", .ecdsa, .sha3_224),
        ("2.16.840.1.101.3.4.3.10", .ecdsa, .sha3_256),
        ("2.16.840.1.101.3.4.3.11", .ecdsa, .sha3_384),
        ("2.16.840.1.101.3.4.3.12", .ecdsa, .sha3_512),
        ("1.3.101.112", .eddsa, nil),
        ("1.3.101.113", .eddsa, nil),
        ("1.2.840.10040.4.3", .dsa, .sha1),
        ("1.3.14.3.2.13", .dsa, .sha0),
        ("1.3.14.3.2.27", .dsa, .sha1),
        ("2.16.840.1.101.3.4.3.1", .dsa, .sha224),
        ("2.16.840.1.101.3.4.3.2", .dsa, .sha256),
        ("2.16.840.1.101.3.4.3.3", .dsa, .sha384),
        ("2.16.840.1.101.3.4.3.4", .dsa, .sha512),
    ]
}
