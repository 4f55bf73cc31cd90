// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Numbers modulo a prime")
struct PrimeFieldTests {
    /// 13; the primes of P-256 and P-521; 2^576 - 789, the largest that has room.
    static let primes: [Natural] = [
        Natural(13),
        .powerOfTwo(256) - .powerOfTwo(224) + .powerOfTwo(192) + .powerOfTwo(96) - 1,
        .powerOfTwo(521) - 1,
        .powerOfTwo(576) - 789,
    ]

    @Test("give what division gives", arguments: primes)
    func arithmetic(_ prime: Natural) throws {
        let field = try #require(PrimeField(prime))
        var generator = SplitMix64(seed: 20_261_130)
        var numbers = [Natural.zero, .one, prime - 1, prime - 2]
        numbers += (0..<20).map { _ in Natural.random(limbCount: 10, using: &generator) % prime }
        for left in numbers {
            for right in numbers {
                let (first, second) = (try #require(field.element(left)), try #require(field.element(right)))
                #expect(field.sum(first, second) == field.element((left + right) % prime))
                #expect(field.difference(first, second) == field.element((left + prime - right) % prime))
                #expect(field.product(first, second) == field.element(left * right % prime))
            }
        }
    }

    @Test("have inverses, but for zero", arguments: primes)
    func inverses(_ prime: Natural) throws {
        let field = try #require(PrimeField(prime))
        var generator = SplitMix64(seed: 20_261_129)
        let numbers =
            [Natural.one, prime - 1] + (0..<20).map { _ in .random(limbCount: 9, using: &generator) % (prime - 1) + 1 }
        let elements = try numbers.map { try #require(field.element($0)) }
        let one = try #require(field.element(.one))
        let inverses = field.inverses(of: elements)
        #expect(inverses.count == elements.count)
        for (element, inverse) in zip(elements, inverses) { #expect(field.product(element, inverse) == one) }
        #expect(field.inverses(of: []).isEmpty)
    }

    @Test("are below the prime, which is odd and has room")
    func bounds() throws {
        let field = try #require(PrimeField(Natural(13)))
        #expect(field.element(Natural(13)) == nil)
        #expect(field.element(.powerOfTwo(64)) == nil)
        for unfit in [Natural.zero, .one, Natural(2), .powerOfTwo(576) + 1] { #expect(PrimeField(unfit) == nil) }
    }
}
