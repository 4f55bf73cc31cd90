// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// What a signature's power by RSASSA-PKCS1-v1_5 is, and what it should be (RFC 8017, 8.2.2): both as long as the modulus.
package struct RSAMessages: Hashable, Sendable {
    /// The signature to the public exponent.
    package let recovered: [UInt8]
    /// The encoded hash.
    package let expected: [UInt8]
}

/// RSASSA-PKCS1-v1_5 by its definition (RFC 8017, 8.2.2), for keys that OpenSSL refuses for the size of a number, and for
/// signatures whose power is of use beyond the verdict.
package enum RSAArithmetic {
    /// The most work that is spent on a signature: that of the longest modulus and exponent that OpenSSL takes beside each
    /// other, some milliseconds.
    private static let maximumWork = 64 * 256 * 256
    /// Up to so many bits of the modulus OpenSSL takes any exponent (`OPENSSL_RSA_SMALL_MODULUS_BITS`).
    private static let maximumBitsForAnyExponent = 3072

    /// The verdict on a signature over a message with the given hash.
    ///
    /// - Parameters:
    ///   - signature: the signature's octets.
    ///   - modulus: the key's modulus.
    ///   - exponent: the key's public exponent.
    ///   - digest: the hash function.
    ///   - hash: the message's hash.
    ///   - messages: takes what the power was, and what it should have been, where they differ.
    /// - Returns: the verdict.
    static func verdict(
        signature: [UInt8], modulus: [UInt8], exponent: [UInt8], digest: SignatureAlgorithm.Digest, hash: [UInt8],
        messages: inout RSAMessages?
    ) -> SignatureVerdict {
        let length = (KeyReading.bitLength(modulus) + 7) / 8
        guard let expected = encodedMessage(digest, hash, length: length) else {
            return .unverifiable(.refused, "the modulus is too short for the digest")
        }
        guard signature.count == length else { return .invalid }
        guard isBearable(exponent: exponent, modulus: modulus) else {
            return .unverifiable(.refused, "the exponent is too large for the modulus to be used at a bearable cost")
        }
        guard let message = power(signature, exponent, modulus, length: length) else { return .invalid }
        if message == expected { return .valid }
        messages = RSAMessages(recovered: message, expected: expected)
        return .invalid
    }

    /// Whether a power with this exponent costs no more than is spent on a signature.
    private static func isBearable(exponent: [UInt8], modulus: [UInt8]) -> Bool {
        let (exponentBits, modulusBits) = (KeyReading.bitLength(exponent), KeyReading.bitLength(modulus))
        if modulusBits <= maximumBitsForAnyExponent, exponentBits <= modulusBits { return true }
        let words = max(1, (modulusBits + 63) / 64)
        return exponentBits <= maximumWork / (words * words)
    }

    /// EMSA-PKCS1-v1_5 (RFC 8017, 9.2); nil where it does not fit.
    private static func encodedMessage(_ digest: SignatureAlgorithm.Digest, _ hash: [UInt8], length: Int) -> [UInt8]? {
        guard let oid = digest.oid, !hash.isEmpty else { return nil }
        let identifier = DEREncoding.element(DERTag.objectIdentifier, oid.contentOctets)
        let algorithm = DEREncoding.element(DERTag.sequence, identifier + [DERTag.null, 0])
        let info = DEREncoding.element(
            DERTag.sequence, algorithm + DEREncoding.element(DERTag.octetString, hash))
        guard info.count + 11 <= length else { return nil }
        return [0, 1] + [UInt8](repeating: 0xFF, count: length - info.count - 3) + [0] + info
    }

    /// The base to the exponent, modulo the modulus; nil for a base that is not below the modulus.
    package static func power(_ base: [UInt8], _ exponent: [UInt8], _ modulus: [UInt8], length: Int) -> [UInt8]? {
        withErrorQueue {
            let context = unsafe BN_CTX_new()
            let b = unsafe BN_bin2bn(base, Int32(clamping: base.count), nil)
            let e = unsafe BN_bin2bn(exponent, Int32(clamping: exponent.count), nil)
            let n = unsafe BN_bin2bn(modulus, Int32(clamping: modulus.count), nil)
            let r = unsafe BN_new()
            defer {
                unsafe BN_free(b)
                unsafe BN_free(e)
                unsafe BN_free(n)
                unsafe BN_free(r)
                unsafe BN_CTX_free(context)
            }
            guard unsafe context != nil, unsafe b != nil, unsafe e != nil, unsafe n != nil, unsafe r != nil,
                unsafe BN_cmp(b, n) < 0, unsafe BN_mod_exp(r, b, e, n, context) == 1
            else { return nil }
            var result = [UInt8](repeating: 0, count: length)
            return unsafe BN_bn2binpad(r, &result, Int32(clamping: length)) >= 0 ? result : nil
        }.value
    }
}
