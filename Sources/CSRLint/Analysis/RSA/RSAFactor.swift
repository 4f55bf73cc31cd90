// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Why a modulus is factored at once.
enum RSAFactor: Hashable, Sendable {
    /// It is even.
    case even
    /// A small prime divides it.
    case smallPrime(UInt64)
    /// It is a power of a smaller number.
    case perfectPower(PerfectPower)
    /// Its two primes are close to each other.
    case closePrimes(FermatFactorization)

    /// The first reason that holds for a modulus, from the cheapest test on; nil where none does.
    ///
    /// - Parameters:
    ///   - modulus: the modulus.
    ///   - residues: its remainders by the primes in `SmallPrimes.trial`.
    init?(of modulus: Natural, residues: [UInt64]) {
        guard !modulus.isEven else {
            self = .even
            return
        }
        if let index = residues.firstIndex(of: 0) {
            self = .smallPrime(SmallPrimes.trial[index])
            return
        }
        if let prime = Self.smallPrime(of: modulus) {
            self = .smallPrime(prime)
            return
        }
        let (root, remainder) = modulus.squareRoot
        if remainder.isZero, !root.isOne {
            self = .perfectPower(PerfectPower(squareOf: root))
        } else if let power = PerfectPower(odd: modulus, residues: residues) {
            self = .perfectPower(power)
        } else if let found = FermatFactorization(odd: modulus, root: root, remainder: remainder) {
            self = .closePrimes(found)
        } else {
            return nil
        }
    }

    /// The smallest prime factor above the trial primes that has 16 bits, or is 65537.
    ///
    /// One reduction of the product of all these primes, and one common divisor, tell whether there is any.
    private static func smallPrime(of modulus: Natural) -> UInt64? {
        guard !modulus.isOne else { return nil }
        let product = MontgomeryReduction(modulus).reduced(SmallPrimes.productOfOthers)
        let divisor = modulus.greatestCommonDivisor(with: product)
        guard !divisor.isOne else { return nil }
        return SmallPrimes.all.first { divisor % $0 == 0 }
    }
}
