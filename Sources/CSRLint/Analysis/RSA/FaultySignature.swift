// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// A signature that went wrong modulo one of the primes alone, and so gives both away.
///
/// Signers work modulo each prime and put the results together. A fault in one of the halves leaves the other right:
/// the signature's power and the message then differ by a multiple of one prime and not of the other (Boneh, DeMillo and
/// Lipton 1997; Lenstra).
enum FaultySignature {
    /// Factors shorter than this come of chance, or of a modulus that is weak by itself.
    private static let leastBits = 64

    /// The factor of a key's modulus that a signature gives away which does not hold; nil where it gives none.
    static func leakedFactor(of key: PublicKey, by messages: RSAMessages) -> Natural? {
        guard case .rsa(let octets, _) = key.material else { return nil }
        let modulus = Natural(octets: octets)
        let (recovered, expected) = (Natural(octets: messages.recovered), Natural(octets: messages.expected))
        let difference = recovered > expected ? recovered - expected : expected - recovered
        guard !difference.isZero else { return nil }
        let factor = modulus.greatestCommonDivisor(with: difference)
        let isProof = factor.bitCount >= leastBits && factor.bitCount + leastBits <= modulus.bitCount
        return isProof ? factor : nil
    }
}
