// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// Whether a number is prime, by powers of small bases.
enum PrimalityTest {
    /// Whether an odd number without small factors is prime.
    ///
    /// Fermat's test to base 2, which almost every composite number fails, comes first; two rounds of Miller's and
    /// Rabin's tell its pseudoprimes.
    static func isProbablyPrime(_ number: Natural) -> Bool {
        guard number > Natural(3), !number.isEven else { return false }
        let exponent = number - 1
        guard power(Natural(2), exponent, modulo: number) == .one else { return false }
        return [2, 3].allSatisfy { passesMillerRabin(number, base: Natural($0)) }
    }

    private static func passesMillerRabin(_ number: Natural, base: Natural) -> Bool {
        let largest = number - 1
        var twos = 0
        while (largest >> twos).isEven { twos += 1 }
        guard var value = power(base, largest >> twos, modulo: number) else { return false }
        if value.isOne || value == largest { return true }
        for _ in 1..<max(twos, 1) {
            value = value.squared % number
            if value == largest { return true }
        }
        return false
    }

    private static func power(_ base: Natural, _ exponent: Natural, modulo modulus: Natural) -> Natural? {
        let length = (modulus.bitCount + 7) / 8
        return RSAArithmetic.power(base.octets, exponent.octets, modulus.octets, length: length).map {
            Natural(octets: $0)
        }
    }
}
