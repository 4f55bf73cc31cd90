// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The groups of different moduli that share factors, and so are all factored.
enum SharedFactors {
    /// Moduli that share factors, each directly or by way of another.
    struct Group: Hashable, Sendable {
        /// Their positions, in order.
        var positions: [Int]
        /// The factors that were found, the longest first; none where it is only known that there are some.
        var factors: [Natural]
    }

    /// A modulus that shares something, and all that it shares.
    private struct Sharer {
        let position: Int
        let divisor: Natural
    }

    /// Shorter moduli are factored in seconds anyway.
    private static let leastBits = 128
    /// Where more moduli than this are left without a partner, pairs are not tried, as their number grows with the
    /// square.
    private static let maximumLeftovers = 200
    /// How many groups are tried for each of them.
    private static let maximumGroups = 2_000

    /// Finds the groups.
    ///
    /// - Parameters:
    ///   - moduli: different numbers; those that are too short or too long are left out.
    ///   - threadCount: how many threads may work.
    /// - Returns: the groups, each of two moduli or more, in the order of their first ones.
    static func groups(of moduli: [Natural], threadCount: Int) -> [Group] {
        let positions = moduli.indices.filter { leastBits...RSAKeyAnalysis.maximumBits ~= moduli[$0].bitCount }
        let divisors = CommonDivisorTree.commonDivisors(
            of: positions.map { moduli[$0] }, threadCount: threadCount)
        let sharers = zip(positions, divisors).compactMap { position, divisor -> Sharer? in
            guard !divisor.isOne else { return nil }
            // Small primes are no secret, and have a rule of their own.
            let large = SmallPrimes.removed(from: divisor)
            return large.isOne ? nil : Sharer(position: position, divisor: large)
        }
        var sets = DisjointSets(count: sharers.count)
        let factors = equalDivisors(of: sharers, &sets) + partners(of: sharers, &sets)
        return collected(sharers, &sets, factors)
    }

    /// Unites those with the same divisor: of keys with two primes, all that share one have it as their divisor.
    private static func equalDivisors(
        of sharers: [Sharer], _ sets: inout DisjointSets
    ) -> [(factor: Natural, owner: Int)] {
        var factors: [(Natural, Int)] = []
        var owners: [Natural: Int] = [:]
        for (index, sharer) in sharers.enumerated() {
            if let owner = owners[sharer.divisor] {
                sets.unite(owner, index)
                factors.append((sharer.divisor, owner))
            } else {
                owners[sharer.divisor] = index
            }
        }
        return factors
    }

    /// Unites those whose divisor is nobody else's with their partners: they share more than one factor.
    private static func partners(
        of sharers: [Sharer], _ sets: inout DisjointSets
    ) -> [(factor: Natural, owner: Int)] {
        let sizes = sharers.indices.reduce(into: [Int: Int]()) { $0[sets.root(of: $1), default: 0] += 1 }
        let leftovers = sharers.indices.filter { sizes[$0] == 1 }
        guard leftovers.count <= maximumLeftovers, sizes.count <= maximumGroups else {
            for index in leftovers.dropFirst() { sets.unite(leftovers[0], index) }
            return []
        }
        var factors: [(Natural, Int)] = []
        for index in leftovers {
            // The first of a group stands for it: what they all share is its divisor.
            for other in sizes.keys.sorted() where other != index && sets.root(of: other) != sets.root(of: index) {
                let common = sharers[index].divisor.greatestCommonDivisor(with: sharers[other].divisor)
                let shared = SmallPrimes.removed(from: common)
                guard !shared.isOne else { continue }
                sets.unite(index, other)
                factors.append((shared, index))
            }
        }
        return factors
    }

    private static func collected(
        _ sharers: [Sharer], _ sets: inout DisjointSets, _ factors: [(factor: Natural, owner: Int)]
    ) -> [Group] {
        var positions: [Int: [Int]] = [:]
        for (index, sharer) in sharers.enumerated() {
            positions[sets.root(of: index), default: []].append(sharer.position)
        }
        var factorsByRoot: [Int: Set<Natural>] = [:]
        for (factor, owner) in factors { factorsByRoot[sets.root(of: owner), default: []].insert(factor) }
        return positions.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { root, positions in
            Group(positions: positions, factors: (factorsByRoot[root] ?? []).sorted(by: >))
        }
    }
}
