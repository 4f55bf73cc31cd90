// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Factors that moduli share")
struct SharedFactorsTests {
    /// Odd numbers of two limbs that stand for primes: whatever they share with each other is removed.
    private static func coprimes(_ count: Int, seed: UInt64) -> [Natural] {
        var generator = SplitMix64(seed: seed)
        var found: [Natural] = []
        var product = Natural.one
        while found.count < count {
            let candidate = SmallPrimes.removed(from: Natural(limbs: [generator.next(), generator.next() | 1 << 63]))
            guard candidate.bitCount > 100, candidate.greatestCommonDivisor(with: product).isOne else { continue }
            found.append(candidate)
            product = product * candidate
        }
        return found
    }

    @Test("the tree finds what the product of all others says", arguments: [2, 3, 5, 8, 13, 100])
    func tree(count: Int) {
        let primes = Self.coprimes(count + 3, seed: UInt64(count))
        var moduli = (0..<count).map { primes[$0] * primes[$0 + 1] * primes[$0 + 3] }
        moduli[count - 1] = primes[0] * primes[count + 2] * 3
        let found = CommonDivisorTree.commonDivisors(of: moduli, threadCount: 2)
        let expected = moduli.indices.map { index in
            let others = moduli.indices.filter { $0 != index }.reduce(Natural.one) { $0 * moduli[$1] }
            return moduli[index].greatestCommonDivisor(with: others)
        }
        #expect(found == expected)
        #expect(CommonDivisorTree.commonDivisors(of: moduli, threadCount: 1) == found)
    }

    @Test("no numbers, and one, share nothing")
    func fewNumbers() {
        #expect(CommonDivisorTree.commonDivisors(of: [], threadCount: 2) == [])
        #expect(CommonDivisorTree.commonDivisors(of: [.powerOfTwo(200)], threadCount: 2) == [.one])
        #expect(SharedFactors.groups(of: [], threadCount: 1) == [])
    }

    @Test("groups hold all that hang together, and name what they share")
    func groups() {
        let p = Self.coprimes(15, seed: 5)
        let moduli = [
            p[0] * p[1], p[2] * p[3], p[0] * p[4],  // a pair with p0 round an outsider
            p[5] * p[6], p[6] * p[7], p[7] * p[5],  // a triangle
            p[8] * p[9], p[8] * p[9] * p[10],  // one that divides another
            p[11] * p[12] * 3, p[13] * p[14] * 3,  // a small prime is nothing
        ]
        let groups = SharedFactors.groups(of: moduli, threadCount: 1)
        #expect(groups.map(\.positions) == [[0, 2], [3, 4, 5], [6, 7]])
        #expect(groups.map(\.factors.count) == [1, 2, 1])
        #expect(groups[0].factors == [p[0]])
        #expect(Set(groups[1].factors).isSubset(of: [p[5], p[6], p[7]]))
        #expect(groups[2].factors == [p[8] * p[9]])
    }

    @Test("many moduli without a single partner are one group")
    func manyLeftovers() {
        let count = 201
        let primes = Self.coprimes(count, seed: 9)
        let ring = (0..<count).map { primes[$0] * primes[($0 + 1) % count] }
        let groups = SharedFactors.groups(of: ring, threadCount: 1)
        #expect(groups.map(\.positions) == [Array(0..<count)])
        #expect(groups.first?.factors == [])
    }

    @Test("sets are united, not moved")
    func disjointSets() {
        var sets = DisjointSets(count: 5)
        sets.unite(3, 4)
        sets.unite(1, 3)
        #expect((0..<5).map { sets.root(of: $0) } == [0, 1, 2, 1, 1])
    }
}
