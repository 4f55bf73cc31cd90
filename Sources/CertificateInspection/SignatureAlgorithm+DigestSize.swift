// csrlint
// SPDX-License-Identifier: Apache-2.0

extension SignatureAlgorithm.Digest {
    /// How many octets a hash has.
    public var byteCount: Int {
        switch self {
        case .md2, .md4, .md5, .mdc2: 16
        case .sha0, .sha1, .ripemd160: 20
        case .sha224, .sha512_224, .sha3_224: 28
        case .sha256, .sha512_256, .sha3_256: 32
        case .sha384, .sha3_384: 48
        case .sha512, .sha3_512: 64
        }
    }
}
