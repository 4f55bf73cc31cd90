// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The common divisors of each of many numbers with the product of all others, at a cost that grows hardly faster than
/// the numbers.
///
/// A tree of products gives the product P of all numbers and the sum S of the products of all but one. S over P is then
/// passed down the tree as a binary fraction of as many digits as the node needs: at each node times its sibling's
/// product, without the whole part. At a leaf n it is (P / n mod n) / n (Bernstein's scaled remainder tree).
struct CommonDivisorTree {
    /// The numbers, then level by level the products of pairs; the last has one product.
    private var levels: [[Natural]]
    private let threadCount: Int

    /// The greatest common divisor of each number with the product of the others.
    ///
    /// - Parameters:
    ///   - numbers: different numbers, each of at least 128 bits, so that S is far below P.
    ///   - threadCount: how many threads may work.
    /// - Returns: the divisors, in the order of the numbers.
    static func commonDivisors(of numbers: [Natural], threadCount: Int) -> [Natural] {
        guard numbers.count > 1 else { return numbers.map { _ in .one } }
        var tree = Self(levels: [numbers], threadCount: threadCount)
        let sum = tree.build()
        return tree.divisors(from: tree.rootFraction(of: sum))
    }

    private init(levels: [[Natural]], threadCount: Int) {
        self.levels = levels
        self.threadCount = threadCount
    }

    /// Builds the products up to the root.
    ///
    /// - Returns: the sum of the products of all numbers but one.
    private mutating func build() -> Natural {
        var products = levels[0]
        var sums = products.map { _ in Natural.one }
        while products.count > 1 {
            let (below, sumsBelow) = (products, sums)
            // Two tasks a pair: the product, and the sum.
            let tasks = concurrentlyMapped(weights: Self.pairWeights(below).flatMap { [$0, 2 * $0] }) { task in
                let left = task / 2 * 2
                let right = left + 1
                guard right < below.count else { return task % 2 == 0 ? below[left] : sumsBelow[left] }
                return task % 2 == 0
                    ? below[left] * below[right]
                    : sumsBelow[left] * below[right] + sumsBelow[right] * below[left]
            }
            products = stride(from: 0, to: tasks.count, by: 2).map { tasks[$0] }
            sums = stride(from: 1, to: tasks.count, by: 2).map { tasks[$0] }
            levels.append(products)
        }
        return sums[0]
    }

    private static func pairWeights(_ numbers: [Natural]) -> [Int] {
        stride(from: 0, to: numbers.count, by: 2).map { left in
            numbers[left].limbs.count + (left + 1 < numbers.count ? numbers[left + 1].limbs.count : 0)
        }
    }

    /// How many limbs the fraction at a node has behind its point: one more than its product.
    private static func fractionCount(_ product: Natural) -> Int { product.limbs.count + 1 }

    /// S over P, cut off.
    private func rootFraction(of sum: Natural) -> Natural {
        let product = levels[levels.count - 1][0]
        let count = product.limbs.count
        let shift = product.limbs.last?.leadingZeroBitCount ?? 0
        // What the reciprocal is off counts for nothing, since S is so much smaller than P.
        let quotient = (sum << shift) * (product << shift).approximateReciprocal
        return quotient.droppingLow(2 * count - Self.fractionCount(product))
    }

    /// Passes the fraction down to the leaves.
    private func divisors(from root: Natural) -> [Natural] {
        var fractions = [root]
        for level in levels.indices.dropLast().reversed() {
            let (products, parents, above) = (levels[level], levels[level + 1], fractions)
            fractions = concurrentlyMapped(weights: products.map(\.limbs.count)) { index in
                let sibling = index ^ 1
                let fraction = above[index / 2]
                guard sibling < products.count else { return fraction }
                let digits = Self.fractionCount(parents[index / 2])
                return (fraction * products[sibling]).low(digits)
                    .droppingLow(digits - Self.fractionCount(products[index]))
            }
        }
        let (numbers, leaves) = (levels[0], fractions)
        return concurrentlyMapped(weights: numbers.map(\.limbs.count)) { index in
            let number = numbers[index]
            let digits = Self.fractionCount(number)
            let half = Natural(1 << 63).raised(byLimbs: digits - 1)
            let remainder = (leaves[index] * number + half).droppingLow(digits)
            return number.greatestCommonDivisor(with: remainder)
        }
    }

    private func concurrentlyMapped(weights: [Int], _ transform: @Sendable (Int) -> Natural) -> [Natural] {
        var results: [Natural] = []
        results.reserveCapacity(weights.count)
        OrderedChunks(weights: weights, threadCount: threadCount).run { range in
            range.map(transform)
        } take: {
            results.append(contentsOf: $0)
        }
        return results
    }
}
