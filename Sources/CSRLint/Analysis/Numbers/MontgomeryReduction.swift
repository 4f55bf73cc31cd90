// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Montgomery's reduction by an odd number: it takes digits away from below, without dividing.
struct MontgomeryReduction {
    private let modulus: [UInt64]
    /// -1 / modulus modulo 2^64.
    private let negativeInverse: UInt64

    /// Makes a reduction by an odd number.
    init(_ modulus: Natural) {
        precondition(!modulus.isEven)
        self.modulus = modulus.limbs
        negativeInverse = 0 &- modulus.lowWord.inverse
    }

    /// A number of about the modulus's size, congruent to the given one over a power of 2^64.
    ///
    /// It has the same greatest common divisor with the modulus.
    func reduced(_ number: Natural) -> Natural {
        // Two digits at a time; zeros on top make room for them and for what carries over.
        let rounds = (number.limbs.count - modulus.count + 1) / 2
        guard rounds > 0 else { return number }
        var limbs = number.limbs + [0, 0]
        for offset in stride(from: 0, to: 2 * rounds, by: 2) {
            let digits = digitsToClear(limbs[offset], limbs[offset + 1])
            let carry = Natural.addProduct(of: modulus, andDigits: digits, to: &limbs, at: offset)
            guard carry != 0 else { continue }
            Natural.add([carry], to: &limbs, at: offset + modulus.count + 2)
        }
        return Natural(limbs: Array(limbs[(2 * rounds)...]))
    }

    /// The digits whose products with the modulus make two limbs zero.
    private func digitsToClear(_ low: UInt64, _ high: UInt64) -> (UInt64, UInt64) {
        let first = low &* negativeInverse
        let carry = (UInt128(first) &* UInt128(modulus[0]) &+ UInt128(low)) &>> 64
        let next = modulus.count > 1 ? modulus[1] : 0
        let rest = high &+ first &* next &+ UInt64(truncatingIfNeeded: carry)
        return (first, rest &* negativeInverse)
    }
}
