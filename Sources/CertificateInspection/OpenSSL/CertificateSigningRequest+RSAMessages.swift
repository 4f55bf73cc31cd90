// csrlint
// SPDX-License-Identifier: Apache-2.0

extension CertificateSigningRequest {
    /// What the signature's e-th power is, and what it should be (RFC 8017, 8.2.2), both as long as the modulus.
    ///
    /// Nil where the signature is none of RSASSA-PKCS1-v1_5, has not the modulus's length, or cannot be checked.
    package func rsaMessages() -> (recovered: [UInt8], expected: [UInt8])? {
        guard signatureAlgorithm.family == .rsa, publicKey.algorithm == .rsa, publicKey.defect == nil,
            !signatureHasUnusedBits, case .rsa(let modulus, let exponent) = publicKey.material,
            let name = signatureAlgorithm.digest, let digest = DigestHandle(name)
        else { return nil }
        let length = (KeyReading.bitLength(modulus) + 7) / 8
        let hash = digest.hash(der, signedRange)
        guard signature.count == length, RSAArithmetic.isBearable(exponent: exponent, modulus: modulus),
            let expected = RSAArithmetic.encodedMessage(name, hash, length: length),
            let recovered = RSAArithmetic.power(signature, exponent, modulus, length: length)
        else { return nil }
        return (recovered, expected)
    }
}
