// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A modulus whose primes are so close that Fermat's method finds them at once.
struct FermatFactorization: Hashable, Sendable {
    /// How many numbers were tried.
    let rounds: Int
    /// The smaller factor.
    let smaller: Natural

    /// How many numbers are tried: the Baseline Requirements demand 100.
    static let maximumRounds = 110

    /// Tries a number that is odd and no square: is (a + i)^2 - n a square, for a the root of n, rounded up?
    ///
    /// - Parameters:
    ///   - number: the number n.
    ///   - root: the root of n, rounded down.
    ///   - remainder: what is left of n beside the square of the root.
    init?(odd number: Natural, root: Natural, remainder: Natural) {
        // With a = root + 1, a^2 - n = 2 root + 1 - remainder; the next differences are 2 (a + i) + 1.
        let first = root + 1
        let difference = (root << 1) + 1 - remainder
        var lowBits = difference.lowWord
        var lowStep = (first.lowWord &<< 1) &+ 1
        let divisor = SquareFilter.oddProduct.value
        var residue = SquareFilter.oddProduct.remainder(of: difference)
        var step = SquareFilter.oddProduct.remainder(of: (first << 1) + 1)
        for round in 0..<Self.maximumRounds {
            if SquareFilter.low.allows(lowBits & 63), SquareFilter.odd.allSatisfy({ $0.allows(residue % $0.divisor) }) {
                let center = first + UInt64(round)
                if let offset = (center.squared - number).exactSquareRoot, offset + 1 < center {
                    (rounds, smaller) = (round + 1, center - offset)
                    return
                }
            }
            lowBits = lowBits &+ lowStep
            lowStep = lowStep &+ 2
            // The divisor is below 2^63: no sum overflows.
            residue = (residue + step) % divisor
            step = (step + 2) % divisor
        }
        return nil
    }
}
