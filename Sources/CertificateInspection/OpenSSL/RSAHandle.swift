// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// An `RSA` that is owned here.
@safe struct RSAHandle: ~Copyable {
    let pointer: OpaquePointer

    /// A key of the magnitudes of its numbers.
    init?(modulus: [UInt8], exponent: [UInt8]) {
        guard let pointer = unsafe RSA_new() else { return nil }
        let n = unsafe BN_bin2bn(modulus, Int32(clamping: modulus.count), nil)
        let e = unsafe BN_bin2bn(exponent, Int32(clamping: exponent.count), nil)
        guard unsafe RSA_set0_key(pointer, n, e, nil) == 1 else {
            unsafe BN_free(n)
            unsafe BN_free(e)
            unsafe RSA_free(pointer)
            return nil
        }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe RSA_free(pointer)
    }

    /// Checks a signature of RSASSA-PKCS1-v1_5 over a hash.
    ///
    /// `EVP_DigestVerify` comes to the same call, but copies the key for its provider first, which takes longer than
    /// the arithmetic.
    func verify(_ signature: [UInt8], over hash: [UInt8], of digest: DigestHandle) -> SignatureVerifier.Outcome {
        let (answer, errors) = withErrorQueue {
            unsafe RSA_verify(
                EVP_MD_get_type(digest.pointer), hash, UInt32(clamping: hash.count), signature,
                UInt32(clamping: signature.count), pointer)
        }
        return answer == 1 ? .good : .bad(errors)
    }
}
