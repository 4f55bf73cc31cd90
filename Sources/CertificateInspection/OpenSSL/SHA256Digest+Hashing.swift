// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

extension SHA256Digest {
    /// Hashes bytes.
    public init(hashing bytes: [UInt8]) {
        self.init(hashing: bytes, bytes.indices)
    }

    /// Hashes a range of bytes in place.
    ///
    /// The context lives on the stack: `SHA256()` and `EVP_Digest` look their algorithm up each time, which costs more
    /// than the hashing of a key.
    package init(hashing bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        var context = SHA256_CTX()
        var octets: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        unsafe SHA256_Init(&context)
        unsafe bytes.withUnsafeBytes { buffer in
            let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[range])
            _ = unsafe SHA256_Update(&context, part.baseAddress, part.count)
        }
        unsafe withUnsafeMutableBytes(of: &octets) { buffer in
            _ = unsafe SHA256_Final(buffer.baseAddress, &context)
        }
        words = (
            UInt64(bigEndian: octets.0), UInt64(bigEndian: octets.1), UInt64(bigEndian: octets.2),
            UInt64(bigEndian: octets.3)
        )
    }
}
