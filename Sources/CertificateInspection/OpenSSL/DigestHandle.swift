// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// A hash function fetched from OpenSSL's providers.
@safe final class DigestHandle {
    let pointer: OpaquePointer

    /// Fetches a function; nil where no provider offers it.
    init?(_ digest: SignatureAlgorithm.Digest) {
        let name = digest.openSSLName
        guard let pointer = unsafe withErrorQueue({ unsafe EVP_MD_fetch(nil, name, nil) }).value else { return nil }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe EVP_MD_free(pointer)
    }

    /// The hash of a range of bytes; empty where OpenSSL fails.
    func hash(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let isHashed = withErrorQueue {
            unsafe bytes.withUnsafeBufferPointer { buffer in
                let part = unsafe UnsafeBufferPointer(rebasing: buffer[range])
                return unsafe EVP_Digest(part.baseAddress, part.count, &hash, &length, pointer, nil) == 1
            }
        }.value
        return isHashed ? Array(hash.prefix(Int(length))) : []
    }
}

extension SignatureAlgorithm.Digest {
    /// The hash of a range of bytes; nil where no provider offers the function.
    package func hash(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
        if self == .sha256 { return SHA256Digest(hashing: bytes, range).octets }
        guard let hash = DigestHandle(self)?.hash(bytes, range), !hash.isEmpty
        else { return nil }
        return hash
    }

    /// The name by which OpenSSL's providers offer it.
    fileprivate var openSSLName: String {
        switch self {
        case .sha0: "SHA0"
        case .mdc2: "MDC2"
        case .ripemd160: "RIPEMD160"
        case .sha1: "SHA1"
        case .sha224: "SHA2-224"
        case .sha256: "SHA2-256"
        case .sha384: "SHA2-384"
        case .sha512: "SHA2-512"
        case .sha512_224: "SHA2-512/224"
        case .sha512_256: "SHA2-512/256"
        case .md2, .md4, .md5, .sha3_224, .sha3_256, .sha3_384, .sha3_512: name
        }
    }
}
