// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A number as a power of a smaller one.
struct PerfectPower: Hashable, Sendable {
    /// The smaller number.
    let base: Natural
    /// The exponent, a prime.
    let exponent: Int

    /// Finds the power that an odd number is, of a base above 2^16 and an odd prime exponent; nil for other numbers.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - residues: its remainders by the primes in `SmallPrimes.trial`.
    init?(odd number: Natural, residues: [UInt64]) {
        let limit = number.bitCount / 16
        for (exponent, filters) in Self.exponents {
            guard exponent <= limit else { break }
            guard filters.allSatisfy({ $0.allows(residues[$0.index]) }) else { continue }
            if let base = number.exactRoot(ofOddDegree: exponent) {
                (self.base, self.exponent) = (base, exponent)
                return
            }
        }
        return nil
    }

    init(squareOf base: Natural) {
        (self.base, exponent) = (base, 2)
    }

    /// The odd prime exponents that moduli of the largest size looked at can have, each with what powers leave by primes.
    private static let exponents: [(exponent: Int, filters: [ResidueFilter])] = SmallPrimes.all
        .prefix { $0 <= RSAKeyAnalysis.maximumBits / 16 }
        .map { exponent in
            let filters = SmallPrimes.trial.enumerated()
                .filter { $0.element % exponent == 1 }
                .prefix(6)
                .map { ResidueFilter(index: $0.offset, prime: $0.element, exponent: ($0.element - 1) / exponent) }
            return (Int(exponent), filters)
        }

    /// Powers of a degree k leave, by a prime p with k | p - 1, a remainder r with r^((p - 1) / k) = 1, or 0.
    private struct ResidueFilter {
        let index: Int
        let prime: UInt64
        let exponent: UInt64

        func allows(_ residue: UInt64) -> Bool {
            guard residue != 0 else { return true }
            var (power, square, rest) = (UInt64(1), residue, exponent)
            while rest > 0 {
                if rest & 1 == 1 { power = power * square % prime }
                square = square * square % prime
                rest >>= 1
            }
            return power == 1
        }
    }
}
