// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// A prime of DSA that a generator filled with zeros: in every word of 32 bits but the last ones, 20 of them in a row
/// (dsasparse of badkeys). A number of such a form is a polynomial with small coefficients, which helps those who look
/// for logarithms modulo it.
enum SparsePrime {
    /// Whether the p of a key has the form.
    static func isPresent(in key: PublicKey) -> Bool {
        guard case .dsa(_, let octets) = key.material else { return false }
        let prime = Natural(octets: octets)
        guard prime.bitCount == 1024 else { return false }
        // The last 168 bits were searched through for a prime.
        let words = ((prime - (.one << 1023)) >> 168).limbs
        return words.allSatisfy { $0 & 0x00FF_FFF0_00FF_FFF0 == 0 }
    }
}
