// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// The greatest common divisor of a modulus and a product of many primes.
package enum CommonFactor {
    /// Its length in bits, 1 where the two have nothing in common; nil where it cannot be worked out.
    ///
    /// Both numbers are big-endian octets.
    package static func bitCount(of modulus: [UInt8], and product: [UInt8]) -> Int? {
        guard let n = BigNumber(modulus), let p = BigNumber(product), let rest = BigNumber(), let factor = BigNumber(),
            let context = BigNumberContext(), !n.isZero
        else { return nil }
        return withErrorQueue {
            // The product is hundreds of times as long as a modulus: what matters of it is its remainder.
            guard unsafe BN_div(nil, rest.pointer, p.pointer, n.pointer, context.pointer) == 1,
                unsafe BN_gcd(factor.pointer, n.pointer, rest.pointer, context.pointer) == 1
            else { return nil }
            return factor.bitCount
        }.value
    }
}
