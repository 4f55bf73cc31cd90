// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("What factors an RSA modulus at once")
struct RSAFactorTests {
    /// Two Mersenne primes.
    static let first = Natural.powerOfTwo(521) - 1
    static let second = Natural.powerOfTwo(607) - 1

    private func factor(of modulus: Natural) -> RSAFactor? {
        RSAFactor(of: modulus, residues: SmallPrimes.residues(of: modulus))
    }

    @Test("each cause is named, the cheapest first")
    func causes() {
        let product = Self.first * Self.second
        #expect(factor(of: product) == nil)
        #expect(factor(of: product * 6) == .even)
        #expect(factor(of: product * 757 * 3) == .smallPrime(3))
        #expect(factor(of: product * 757) == .smallPrime(757))
        #expect(factor(of: product * 757 * 65_537) == .smallPrime(757))
        #expect(factor(of: product * 65_537) == .smallPrime(65_537))
        #expect(factor(of: product * 65_539) == nil)
        #expect(factor(of: Self.first.squared) == .perfectPower(PerfectPower(squareOf: Self.first)))
        guard case .perfectPower(let power) = factor(of: Self.first.power(3)) else {
            Issue.record("a cube is not found")
            return
        }
        #expect(power.exponent == 3 && power.base == Self.first)
    }

    @Test("tiny moduli stop nothing")
    func tinyModuli() {
        #expect(factor(of: .zero) == .even)
        #expect(factor(of: .one) == nil)
        #expect(factor(of: Natural(2)) == .even)
        #expect(factor(of: Natural(65_537)) == .smallPrime(65_537))
        #expect(factor(of: Natural(65_539)) == nil)
        #expect(factor(of: Natural(65_539 * 65_539)) == .perfectPower(PerfectPower(squareOf: Natural(65_539))))
    }

    @Test("Fermat's method stops after its last round")
    func fermatRounds() throws {
        // (c - d) (c + d) with c so many numbers above the root.
        let root = Natural.powerOfTwo(1000, plus: 12_346)
        for rounds: UInt64 in [1, 2, 109, 110, 111] {
            let center = root + rounds
            let square = center.squared - root.squared
            // The offset is the root of what is left, rounded up, so that the product is at most (root + 1)^2.
            let offset = square.squareRoot.root
            let modulus = center.squared - offset.squared
            let (low, remainder) = modulus.squareRoot
            let expected = (center - low).lowWord
            let found = FermatFactorization(odd: modulus, root: low, remainder: remainder)
            #expect((found != nil) == (expected <= 110))
            if let found {
                #expect(found.smaller == center - offset)
                #expect(found.rounds == Int(expected))
            }
        }
    }

    @Test("primes are told from pseudoprimes")
    func primality() {
        for prime in [Self.first, Self.second, Natural(65_537), Natural(0xFFFF_FFFF_FFFF_FFC5)] {
            #expect(PrimalityTest.isProbablyPrime(prime))
        }
        // 2047 deceives Miller's test to base 2, 1729 Fermat's to every base; the last is a product of two primes.
        for composite in [Natural(2047), Natural(1729), Self.first * Self.second, Natural(1), Natural(9)] {
            #expect(!PrimalityTest.isProbablyPrime(composite))
        }
    }

    @Test("a number built to pass every test on remainders is still no power")
    func remaindersOfPowers() {
        let product = SmallPrimes.trial.reduce(Natural.one) { $0 * $1 }
        let deceiver = (product << 900) + 1
        #expect(PerfectPower(odd: deceiver, residues: SmallPrimes.residues(of: deceiver)) == nil)
    }

    @Test("the mark of Infineon's library needs one exponent for all primes")
    func fingerprint() {
        func residues(_ exponent: (Int) -> Int) -> [UInt64] {
            SmallPrimes.trial.enumerated().map { index, prime in
                (0..<exponent(index)).reduce(1) { power, _ in power * 65_537 % prime }
            }
        }
        #expect(ROCAFingerprint.isPresent(residues: residues { _ in 1_234_567 % 9_973 }))
        #expect(!ROCAFingerprint.isPresent(residues: residues { $0 }))
        #expect(ROCAFingerprint.isPresent(residues: SmallPrimes.trial.map { _ in 1 }))
        #expect(!ROCAFingerprint.isPresent(residues: SmallPrimes.trial.map { _ in 0 }))
        #expect(!ROCAFingerprint.isPresent(residues: SmallPrimes.residues(of: Self.first * Self.second)))
    }

    @Test("patterns are those that chance does not make")
    func patterns() {
        var generator = SplitMix64(seed: 11)
        for bits in [512, 1024, 2048, 4096] {
            for _ in 0..<50 {
                let limbs = (0..<bits / 64).map { _ in generator.next() }
                #expect(ModulusPattern(of: Natural(limbs: limbs)) == nil)
            }
        }
        let random = Natural(limbs: (0..<32).map { _ in generator.next() })
        let repeated = ((random >> 256) << 256) + Natural(octets: [UInt8](repeating: 0xAB, count: 32))
        #expect(ModulusPattern(of: repeated) == .repeatedOctet(0xAB, count: 32))
        let chunks = Natural(limbs: (0..<32).map { _ in generator.next() & 0xFFFF_00FF_FFFF_FFFF })
        #expect(ModulusPattern(of: chunks) == .sparseChunks(width: 64, zeroBits: 8))
        let heavy = Natural(limbs: (0..<32).map { _ in generator.next() | generator.next() | 1 << 63 })
        guard case .bias(let percent) = ModulusPattern(of: heavy) else {
            Issue.record("three ones in four are no bias")
            return
        }
        #expect(70...80 ~= percent)
        #expect(ModulusPattern(of: .zero) == nil && ModulusPattern(of: .one) == nil)
    }

    @Test("moduli of the largest size that is looked into, and beyond it")
    func sizes() {
        let largest = RSAKeyAnalysis(modulus: Natural.powerOfTwo(16_383, plus: 9).octets, exponent: [1, 0, 1])
        #expect(!largest.isOversized && largest.modulus.bitCount == 16_384)
        let beyond = RSAKeyAnalysis(modulus: (Natural.one << 16_384).octets, exponent: [1, 0, 1])
        #expect(beyond.isOversized && beyond.factor == nil)
        let empty = RSAKeyAnalysis(modulus: [], exponent: [])
        #expect(empty.factor == .even && empty.exponent.fault == .belowThree)
    }
}
