// csrlint
// SPDX-License-Identifier: Apache-2.0

extension SignatureAlgorithm {
    /// A hash function that a signature algorithm names, whether or not the installed OpenSSL offers it.
    public enum Digest: String, CaseIterable, Hashable, Sendable {
        /// MD2 (RFC 1319).
        case md2
        /// MD4 (RFC 1320).
        case md4
        /// MD5 (RFC 1321).
        case md5
        /// The withdrawn SHA of 1993, called SHA-0.
        case sha0
        /// SHA-1.
        case sha1
        /// SHA-224.
        case sha224
        /// SHA-256.
        case sha256
        /// SHA-384.
        case sha384
        /// SHA-512.
        case sha512
        /// SHA-512/224.
        case sha512_224 = "sha512-224"
        /// SHA-512/256.
        case sha512_256 = "sha512-256"
        /// SHA3-224.
        case sha3_224 = "sha3-224"
        /// SHA3-256.
        case sha3_256 = "sha3-256"
        /// SHA3-384.
        case sha3_384 = "sha3-384"
        /// SHA3-512.
        case sha3_512 = "sha3-512"
        /// RIPEMD-160.
        case ripemd160
        /// MDC-2.
        case mdc2

        /// The name as it is written in text, such as `SHA-256`.
        public var name: String {
            switch self {
            case .md2: "MD2"
            case .md4: "MD4"
            case .md5: "MD5"
            case .sha0: "SHA-0"
            case .sha1: "SHA-1"
            case .sha224: "SHA-224"
            case .sha256: "SHA-256"
            case .sha384: "SHA-384"
            case .sha512: "SHA-512"
            case .sha512_224: "SHA-512/224"
            case .sha512_256: "SHA-512/256"
            case .sha3_224: "SHA3-224"
            case .sha3_256: "SHA3-256"
            case .sha3_384: "SHA3-384"
            case .sha3_512: "SHA3-512"
            case .ripemd160: "RIPEMD-160"
            case .mdc2: "MDC-2"
            }
        }

        /// The identifier inside a DigestInfo or in PSS parameters.
        var oid: OID? {
            let nist: [UInt8] = [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2]
            let rsadsi: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 2]
            switch self {
            case .md2: return OID(contentOctets: rsadsi + [2])
            case .md4: return OID(contentOctets: rsadsi + [4])
            case .md5: return OID(contentOctets: rsadsi + [5])
            case .sha0: return OID(contentOctets: [0x2B, 14, 3, 2, 18])
            case .sha1: return OID(contentOctets: [0x2B, 14, 3, 2, 26])
            case .sha256: return OID(contentOctets: nist + [1])
            case .sha384: return OID(contentOctets: nist + [2])
            case .sha512: return OID(contentOctets: nist + [3])
            case .sha224: return OID(contentOctets: nist + [4])
            case .sha512_224: return OID(contentOctets: nist + [5])
            case .sha512_256: return OID(contentOctets: nist + [6])
            case .sha3_224: return OID(contentOctets: nist + [7])
            case .sha3_256: return OID(contentOctets: nist + [8])
            case .sha3_384: return OID(contentOctets: nist + [9])
            case .sha3_512: return OID(contentOctets: nist + [10])
            case .ripemd160: return OID(contentOctets: [0x2B, 0x24, 3, 2, 1])
            case .mdc2: return OID(contentOctets: [0x55, 8, 3, 0x65])
            }
        }

        /// The digest with the given identifier; nil for an unknown one.
        static func identified(by oid: OID) -> Digest? { byOID[oid] }

        private static let byOID: [OID: Digest] = Dictionary(
            allCases.compactMap { digest in digest.oid.map { ($0, digest) } }, uniquingKeysWith: { first, _ in first })
    }
}
