// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The mark of the primes that Infineon's library made until 2017 (CVE-2017-15361).
///
/// Each is k M + 65537^a mod M, with M the product of the first primes, so the modulus is a power of 65537 modulo every
/// one of them, with one exponent for all. For the 39 primes up to 167, whose product divides M at every size, chance
/// does that to one modulus in 2^154.
enum ROCAFingerprint {
    /// Whether a modulus bears the mark.
    ///
    /// - Parameter residues: its remainders by the primes in `SmallPrimes.trial`.
    /// - Returns: whether one exponent of 65537 fits all of them.
    static func isPresent(residues: [UInt64]) -> Bool {
        var exponents: [Int] = []
        // The primes by which few numbers are powers of 65537 come first, and end the search for most moduli.
        for (index, table) in logarithms {
            guard let exponent = table.exponents[Int(residues[index])] else { return false }
            exponents.append(exponent)
        }
        // One exponent for all exists where each two agree modulo what their orders have in common.
        return exponents.indices.allSatisfy { first in
            exponents.indices[..<first].allSatisfy { second in
                let common = greatestCommonDivisor(logarithms[first].table.order, logarithms[second].table.order)
                return (exponents[first] - exponents[second]) % common == 0
            }
        }
    }

    private static let largestPrime = 167

    /// The exponents of 65537 by remainder, nil for what is no power of it, and how many powers there are.
    private struct Logarithms {
        let exponents: [Int?]
        let order: Int

        init(modulo prime: Int) {
            var exponents = [Int?](repeating: nil, count: prime)
            var power = 1
            var exponent = 0
            repeat {
                exponents[power] = exponent
                power = power * 65537 % prime
                exponent += 1
            } while power != 1
            self.exponents = exponents
            order = exponent
        }
    }

    /// By index in `SmallPrimes.trial`, the smallest groups in proportion to their primes first.
    private static let logarithms: [(index: Int, table: Logarithms)] = SmallPrimes.trial
        .prefix { $0 <= largestPrime }
        .enumerated()
        .map { (index: $0.offset, prime: Int($0.element), table: Logarithms(modulo: Int($0.element))) }
        .sorted { $0.table.order * $1.prime < $1.table.order * $0.prime }
        .map { ($0.index, $0.table) }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return first
    }
}
