// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A key whose private exponent is so small that the public one gives it away (Wiener 1990).
struct WienerFactorization: Hashable, Sendable {
    /// The smaller factor of the modulus.
    let smaller: Natural

    /// The private exponent may have been made for the least common multiple of p - 1 and q - 1, which share this much.
    private static let largestCommonDivisor: UInt64 = 1 << 16
    /// By how many bits p + q may exceed half of the modulus.
    private static let largestImbalance = 64
    /// How many common divisors are tried for a convergent whose numerator leaves a choice.
    private static let maximumTries = 8

    /// Searches the convergents k / d of e / n for one that factors n: e d - g = k (p - 1) (q - 1) for a small g.
    ///
    /// Euclid's remainders are r = k n - e d at every second step, so that r + g = k (p + q - 1): it has to be longer
    /// than k by half of the modulus, and few convergents are so.
    init?(modulus: Natural, exponent: Natural) {
        guard exponent < modulus, !exponent.isZero else { return nil }
        var (previous, current) = (modulus, exponent)
        var numerators = (Natural.one, Natural.zero)
        var isBelow = false
        let half = modulus.bitCount / 2
        while !current.isZero {
            let (quotient, remainder) = previous.divided(by: current)
            (previous, current) = (current, remainder)
            numerators = (numerators.1, numerators.0 + quotient * numerators.1)
            isBelow.toggle()
            let excess = current.bitCount - numerators.1.bitCount
            if excess < half - 1 { return nil }
            guard isBelow, excess <= half + Self.largestImbalance,
                let factor = Self.sums(remainder: current, numerator: numerators.1).lazy
                    .compactMap({ Self.smallerFactor(of: modulus, sum: $0) }).first
            else { continue }
            smaller = factor
            return
        }
        return nil
    }

    /// What p + q would be: (r + g) / k + 1 for every g that leaves no rest.
    private static func sums(remainder: Natural, numerator: Natural) -> [Natural] {
        let (quotient, rest) = remainder.divided(by: numerator)
        let least = numerator - rest
        guard least <= Natural(largestCommonDivisor) else { return [] }
        // With the least g the quotient is one more; each further k adds another one.
        return (0..<UInt64(maximumTries))
            .prefix { least + numerator * $0 <= Natural(largestCommonDivisor) }
            .map { quotient + (2 + $0) }
    }

    /// The smaller of a number's factors with the given sum; nil where it has none such.
    private static func smallerFactor(of number: Natural, sum: Natural) -> Natural? {
        let (square, product) = (sum.squared, number << 2)
        guard square >= product, let difference = (square - product).exactSquareRoot else { return nil }
        let smaller = (sum - difference) >> 1
        let larger = (sum + difference) >> 1
        guard smaller > .one, smaller * larger == number else { return nil }
        return smaller
    }
}
