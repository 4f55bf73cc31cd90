// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Natural numbers")
struct NaturalTests {
    /// Lengths of two numbers in limbs: short ones, those round the thresholds, and very different ones.
    static let lengths: [(Int, Int)] = [
        (1, 1), (2, 1), (3, 2), (5, 5), (17, 4), (32, 32), (47, 48), (48, 48), (97, 96), (150, 50), (300, 49),
    ]

    @Test("octets go in and come out, without zeros in front")
    func octets() {
        let octets: [UInt8] = [0x01, 0xFE, 0, 0, 0, 0, 0, 0, 0, 0x80]
        let number = Natural(octets: [0, 0, 0] + octets)
        #expect(number.octets == octets)
        #expect(number.bitCount == 73)
        #expect(number.oneBitCount == 9)
        #expect(Natural(octets: []) == .zero)
        #expect(Natural(octets: [0, 0]).octets == [])
    }

    @Test("shifts and differences undo each other")
    func shiftsAndDifferences() {
        var generator = SplitMix64(seed: 1)
        for count in 1...20 {
            let (first, second) = (
                Natural.random(limbCount: count, using: &generator), Natural.random(limbCount: 10, using: &generator)
            )
            #expect(first + second - second == first)
            #expect(first + second - first == second)
            for shift in [0, 1, 63, 64, 65, 200] { #expect((first << shift) >> shift == first) }
        }
        #expect(Natural(3) - Natural(4) == .zero)
        #expect(Natural(limbs: [.max, .max]) + 1 == .powerOfTwo(128))
        #expect(.powerOfTwo(128) - 1 == Natural(limbs: [.max, .max]))
    }

    @Test("a product divided by a factor is the other", arguments: lengths)
    func division(first: Int, second: Int) {
        var generator = SplitMix64(seed: UInt64(first * 1000 + second))
        for _ in 0..<5 {
            let left = Natural.random(limbCount: first, using: &generator)
            let right = Natural.random(limbCount: second, using: &generator)
            let product = left * right
            #expect(product == right * left)
            #expect(product / right == left)
            #expect((product % left).isZero)
            let rest = left - 1
            let (quotient, remainder) = (product + rest).divided(by: left)
            #expect(quotient == right)
            #expect(remainder == rest)
        }
    }

    @Test("products by transforms are those that remainders foretell", arguments: [(1_500, 1_500), (4_000, 1_600)])
    func longProducts(first: Int, second: Int) {
        var generator = SplitMix64(seed: 7)
        let left = Natural.random(limbCount: first, using: &generator)
        let right = Natural.random(limbCount: second, using: &generator)
        let product = NumberTheoreticTransform.product(left, right)
        for divisor: UInt64 in [3, 1_000_003, 0xFFFF_FFFF_FFFF_FFC5] {
            let expected = Natural(left % divisor) * Natural(right % divisor) % divisor
            #expect(product % divisor == expected)
        }
        let word = Natural(limbs: [.max])
        #expect(NumberTheoreticTransform.product(word, word).limbs == [1, .max - 1])
        let ones = Natural.powerOfTwo(64 * 200) - 1
        #expect(NumberTheoreticTransform.product(ones, ones) == .powerOfTwo(64 * 400) - (ones << 1) - 1)
    }

    @Test("one word divides as the processor does")
    func wordDivisor() {
        var generator = SplitMix64(seed: 3)
        for _ in 0..<1_000 {
            let value = max(1, generator.next() >> (generator.next() % 64))
            let divisor = WordDivisor(value)
            let number = generator.next()
            #expect(divisor.remainder(of: Natural(number)) == number % value)
            let high = generator.next() % divisor.normalized
            let expected = divisor.normalized.dividingFullWidth((high, number))
            let found = divisor.divide(high: high, low: number)
            #expect(found.quotient == expected.quotient && found.remainder == expected.remainder)
        }
    }

    @Test("the root of a square is exact, and the number before the square has the root before")
    func squareRoots() {
        var generator = SplitMix64(seed: 4)
        for count in [1, 2, 3, 4, 5, 16, 31, 64] {
            for _ in 0..<5 {
                let root = Natural.random(limbCount: count, using: &generator) + 2
                #expect(root.squared.exactSquareRoot == root)
                #expect((root.squared - 1).squareRoot.root == root - 1)
                #expect((root.squared - 1).exactSquareRoot == nil)
                let (found, remainder) = (root.squared + root).squareRoot
                #expect(found == root && remainder == root)
            }
        }
        for small in 0..<300 {
            let (root, remainder) = Natural(UInt64(small)).squareRoot
            #expect(root.squared + remainder == Natural(UInt64(small)))
            #expect((root + 1).squared > Natural(UInt64(small)))
        }
    }

    @Test("an exact power has its root, and its neighbours have none", arguments: [3, 5, 7, 31, 127])
    func roots(degree: Int) {
        var generator = SplitMix64(seed: UInt64(degree))
        for count in 1...3 {
            let base = Natural.random(limbCount: count, using: &generator)
            let root = base.isEven ? base + 1 : base
            let power = root.power(degree)
            #expect(power.exactRoot(ofOddDegree: degree) == root)
            #expect((power + 2).exactRoot(ofOddDegree: degree) == nil)
            #expect((power - 2).exactRoot(ofOddDegree: degree) == nil)
        }
        // Modulo a power of two, its root is 1; the number is no power at all.
        #expect(Natural.powerOfTwo(2000, plus: 1).exactRoot(ofOddDegree: degree) == nil)
    }

    @Test("a common divisor divides both, and leaves quotients without one", arguments: lengths)
    func commonDivisors(first: Int, second: Int) {
        var generator = SplitMix64(seed: UInt64(first * 77 + second))
        let common = Natural.random(limbCount: 6, using: &generator)
        let left = common * Natural.random(limbCount: first, using: &generator)
        let right = common * Natural.random(limbCount: second, using: &generator)
        let divisor = left.greatestCommonDivisor(with: right)
        #expect((left % divisor).isZero && (right % divisor).isZero && (divisor % common).isZero)
        #expect((left / divisor).greatestCommonDivisor(with: right / divisor) == .one)
        #expect(right.greatestCommonDivisor(with: left) == divisor)
        #expect(left.greatestCommonDivisor(with: .zero) == left)
        #expect(left.greatestCommonDivisor(with: left * right) == left)
    }

    @Test("products of all ones are what the powers of two say", arguments: 1...7, 1...7)
    func allOnes(first: Int, second: Int) {
        let (left, right) = (Natural.powerOfTwo(64 * first), Natural.powerOfTwo(64 * second))
        #expect((left - 1) * (right - 1) + left + right == left * right + 1)
        let reduced = MontgomeryReduction(left - 1).reduced(left * right - 1)
        #expect(reduced.raised(byLimbs: (second + 2) / 3 * 3) % (left - 1) == (left * right - 1) % (left - 1))
    }

    @Test("Montgomery's reduction divides by a power of 2^64", arguments: [1, 2, 3, 4, 5, 32])
    func montgomeryReduction(count: Int) {
        var generator = SplitMix64(seed: UInt64(count))
        let random = Natural.random(limbCount: count, using: &generator)
        let modulus = random.isEven ? random + 1 : random
        for length in [1, count, count + 1, count + 2, count + 4, 3 * count + 7] {
            let number = Natural.random(limbCount: length, using: &generator)
            let reduced = MontgomeryReduction(modulus).reduced(number)
            let limbCount = max(0, (length - count + 2) / 3 * 3)
            #expect(reduced.raised(byLimbs: limbCount) % modulus == number % modulus)
            #expect(reduced.limbs.count <= count + 1)
        }
    }

    @Test("an approximate reciprocal is some units off at most", arguments: [1, 63, 64, 65, 200, 513])
    func reciprocals(count: Int) {
        var generator = SplitMix64(seed: UInt64(count))
        var limbs = Natural.random(limbCount: count, using: &generator).limbs
        limbs[count - 1] |= 1 << 63
        let number = Natural(limbs: limbs)
        let reciprocal = number.approximateReciprocal
        let exact = Natural.powerOfTwo(128 * count) / number
        let difference = reciprocal > exact ? reciprocal - exact : exact - reciprocal
        #expect(difference < Natural(16))
    }

    @Test("the small primes are those of a naive search")
    func smallPrimes() {
        let naive = stride(from: UInt64(3), through: 751, by: 2).filter { candidate in
            !stride(from: UInt64(3), to: candidate, by: 2).contains { candidate % $0 == 0 }
        }
        #expect(SmallPrimes.trial == naive)
        #expect(SmallPrimes.all.count == 6_542)
        #expect(SmallPrimes.all.last == 65_537)
        let number = Natural.powerOfTwo(2047, plus: 987_654_321)
        #expect(SmallPrimes.residues(of: number) == naive.map { prime in number % prime })
        #expect(SmallPrimes.productOfOthers % UInt64(757) == 0)
        #expect(SmallPrimes.productOfOthers % UInt64(751) != 0)
        #expect(SmallPrimes.removed(from: Natural(2 * 2 * 3 * 751 * 65_537) * .powerOfTwo(521)) == .one)
    }
}
