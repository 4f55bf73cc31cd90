// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A divisor of one word, with its reciprocal: two multiplications take the place of a division.
///
/// The reciprocal and its use are those of Möller and Granlund, "Improved division by invariant integers".
struct WordDivisor: Sendable {
    /// The divisor as it was given.
    let value: UInt64
    /// The divisor, shifted so that its top bit is set.
    let normalized: UInt64
    /// (2^128 - 1) / normalized - 2^64.
    private let reciprocal: UInt64

    /// Makes a divisor, which is not 0.
    init(_ value: UInt64) {
        precondition(value != 0)
        self.value = value
        normalized = value &<< UInt64(value.leadingZeroBitCount)
        let dividend = UInt128(~normalized) &<< 64 | UInt128(UInt64.max)
        reciprocal = UInt64(truncatingIfNeeded: dividend / UInt128(normalized))
    }

    /// Divides two limbs, the higher of which is below the normalized divisor, by the normalized divisor.
    @inline(__always)
    func divide(high: UInt64, low: UInt64) -> (quotient: UInt64, remainder: UInt64) {
        let estimate = UInt128(reciprocal) &* UInt128(high) &+ (UInt128(high) &<< 64 | UInt128(low))
        var quotient = UInt64(truncatingIfNeeded: estimate &>> 64) &+ 1
        var remainder = low &- quotient &* normalized
        if remainder > UInt64(truncatingIfNeeded: estimate) {
            quotient &-= 1
            remainder &+= normalized
        }
        if remainder >= normalized {
            quotient &+= 1
            remainder &-= normalized
        }
        return (quotient, remainder)
    }

    /// The remainder of a number.
    func remainder(of number: Natural) -> UInt64 {
        var remainder: UInt64 = 0
        for limb in number.limbs.reversed() {
            remainder = divide(high: remainder, low: limb).remainder
        }
        // A multiple of the divisor has been taken away.
        return remainder % value
    }
}
