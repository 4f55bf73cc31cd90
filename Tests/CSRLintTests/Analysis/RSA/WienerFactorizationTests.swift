// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Short private exponents")
struct WienerFactorizationTests {
    @Test("the example of textbooks is found")
    func textbook() throws {
        // Wiener's own kind of example: n = 90581 = 379 * 239, e = 17993, d = 5.
        let found = try #require(WienerFactorization(modulus: Natural(90_581), exponent: Natural(17_993)))
        #expect(found.smaller == Natural(239))
    }

    @Test("exponents that are usual, tiny or as long as the modulus find nothing and end")
    func others() {
        let modulus = (Natural.powerOfTwo(521) - 1) * (.powerOfTwo(607) - 1)
        for exponent in [Natural(0), Natural(1), Natural(3), Natural(65_537), modulus - 1, modulus, modulus + 2] {
            #expect(WienerFactorization(modulus: modulus, exponent: exponent) == nil)
        }
        #expect(WienerFactorization(modulus: .one, exponent: .zero) == nil)
    }
}
