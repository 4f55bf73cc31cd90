// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Montgomery's reduction by an odd number: it takes digits away from below, without dividing.
struct MontgomeryReduction {
    private let modulus: [UInt64]
    /// Its three lowest limbs.
    private let lowest: (UInt64, UInt64, UInt64)
    /// -1 / modulus modulo 2^64.
    private let negativeInverse: UInt64

    /// Makes a reduction by an odd number.
    init(_ modulus: Natural) {
        precondition(!modulus.isEven)
        self.modulus = modulus.limbs
        func limb(_ index: Int) -> UInt64 { index < modulus.limbs.count ? modulus.limbs[index] : 0 }
        lowest = (limb(0), limb(1), limb(2))
        negativeInverse = 0 &- modulus.lowWord.inverse
    }

    /// A number of about the modulus's size, congruent to the given one over a power of 2^64.
    ///
    /// It has the same greatest common divisor with the modulus.
    func reduced(_ number: Natural) -> Natural {
        // Three digits at a time; zeros on top make room for them and for what carries over.
        let rounds = (number.limbs.count - modulus.count + 2) / 3
        guard rounds > 0 else { return number }
        var limbs = number.limbs + [0, 0, 0]
        for offset in stride(from: 0, to: 3 * rounds, by: 3) {
            let digits = digitsToClear(limbs[offset], limbs[offset + 1], limbs[offset + 2])
            let carry = Natural.addProduct(of: modulus, andDigits: digits, to: &limbs, at: offset)
            guard carry != 0 else { continue }
            Natural.add([carry], to: &limbs, at: offset + modulus.count + 3)
        }
        return Natural(limbs: Array(limbs[(3 * rounds)...]))
    }

    /// The digits whose products with the modulus make three limbs zero.
    private func digitsToClear(_ low: UInt64, _ middle: UInt64, _ high: UInt64) -> (UInt64, UInt64, UInt64) {
        let first = low &* negativeInverse
        // What each digit leaves of the limbs above its own.
        var sum = UInt128(first) &* UInt128(lowest.0) &+ UInt128(low)
        sum = UInt128(first) &* UInt128(lowest.1) &+ UInt128(middle) &+ sum &>> 64
        let next = UInt64(truncatingIfNeeded: sum)
        let second = next &* negativeInverse
        let top = high &+ first &* lowest.2 &+ UInt64(truncatingIfNeeded: sum &>> 64)
        sum = UInt128(second) &* UInt128(lowest.0) &+ UInt128(next)
        let last = top &+ second &* lowest.1 &+ UInt64(truncatingIfNeeded: sum &>> 64)
        return (first, second, last &* negativeInverse)
    }
}
