// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The odd primes of 16 bits, and 65537.
enum SmallPrimes {
    /// The primes up to which keys are tried one by one: the Baseline Requirements demand it up to 752.
    static let trialLimit: UInt64 = 751

    /// All of them, in order.
    static let all: [UInt64] = {
        let limit = 65537
        var isComposite = [Bool](repeating: false, count: limit + 1)
        var primes: [UInt64] = []
        for candidate in stride(from: 3, through: limit, by: 2) where !isComposite[candidate] {
            primes.append(UInt64(candidate))
            for multiple in stride(from: candidate * candidate, through: limit, by: 2 * candidate) {
                isComposite[multiple] = true
            }
        }
        return primes
    }()

    /// Those up to `trialLimit`.
    static let trial = all.filter { $0 <= trialLimit }

    /// The product of those above `trialLimit`.
    static let productOfOthers = product(of: all.filter { $0 > trialLimit }[...])

    /// Products of consecutive trial primes, each as large as a word holds, with the range of its primes in `trial`.
    static let packed: [(product: WordDivisor, range: Range<Int>)] = {
        var packed: [(WordDivisor, Range<Int>)] = []
        var product: UInt64 = 1
        var start = 0
        for (index, prime) in trial.enumerated() {
            let (next, isOverflow) = product.multipliedReportingOverflow(by: prime)
            if isOverflow {
                packed.append((WordDivisor(product), start..<index))
                (product, start) = (prime, index)
            } else {
                product = next
            }
        }
        packed.append((WordDivisor(product), start..<trial.count))
        return packed
    }()

    /// The remainders of a number by the primes in `trial`.
    static func residues(of number: Natural) -> [UInt64] {
        var residues: [UInt64] = []
        residues.reserveCapacity(trial.count)
        for (product, range) in packed {
            let remainder = product.remainder(of: number)
            for prime in trial[range] { residues.append(remainder % prime) }
        }
        return residues
    }

    /// A number without the factors that are primes of this list, or 2.
    static func removed(from number: Natural) -> Natural {
        guard !number.isZero else { return number }
        var rest = number >> number.trailingZeroBitCount
        while true {
            let divisor = rest.greatestCommonDivisor(with: product)
            if divisor.isOne { return rest }
            rest = rest / divisor
        }
    }

    private static let product = product(of: all[...])

    private static func product(of primes: ArraySlice<UInt64>) -> Natural {
        guard primes.count > 16 else { return primes.reduce(.one) { $0 * $1 } }
        let middle = primes.startIndex + primes.count / 2
        return product(of: primes[..<middle]) * product(of: primes[middle...])
    }
}
