// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Natural {
    static func % (number: Self, divisor: Self) -> Self { number.divided(by: divisor).remainder }

    static func / (number: Self, divisor: Self) -> Self { number.divided(by: divisor).quotient }

    static func % (number: Self, divisor: UInt64) -> UInt64 { WordDivisor(divisor).remainder(of: number) }

    /// The quotient and the remainder, by the way of the schools (Knuth's algorithm D). The divisor is not 0.
    func divided(by divisor: Self) -> (quotient: Self, remainder: Self) {
        precondition(!divisor.isZero)
        guard self >= divisor else { return (.zero, self) }
        let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
        let digits = (divisor << shift).limbs
        var remainder = (self << shift).limbs
        // The top digit of the quotient has its dividend's limb, even where that is 0.
        remainder.append(0)
        let top = WordDivisor(digits[digits.count - 1])
        let second = digits.count > 1 ? digits[digits.count - 2] : 0
        let quotientCount = remainder.count - digits.count
        var quotient = [UInt64](repeating: 0, count: quotientCount)
        for offset in (0..<quotientCount).reversed() {
            let digit = Self.quotientDigit(of: remainder, at: offset + digits.count, top, second: second)
            guard digit != 0 else { continue }
            quotient[offset] = Self.subtract(digits, times: digit, from: &remainder, at: offset)
        }
        return (Self(limbs: quotient), Self(limbs: remainder) >> shift)
    }

    /// The digit of the quotient at a place of the dividend, or one or two more.
    private static func quotientDigit(
        of dividend: [UInt64], at place: Int, _ top: WordDivisor, second: UInt64
    ) -> UInt64 {
        let (high, low) = (dividend[place], dividend[place - 1])
        // The dividend's part is below the divisor times 2^64, so its top limb is no larger than the divisor's.
        guard high < top.normalized else { return .max }
        var (digit, rest) = top.divide(high: high, low: low)
        let next = place >= 2 ? dividend[place - 2] : 0
        while true {
            let product = digit.multipliedFullWidth(by: second)
            guard (product.high, product.low) > (rest, next) else { return digit }
            digit -= 1
            let (sum, isOverflow) = rest.addingReportingOverflow(top.normalized)
            if isOverflow { return digit }
            rest = sum
        }
    }

    /// Takes a multiple of a number away from limbs at an offset, or of one less where that is too much.
    ///
    /// - Returns: how often it was taken away.
    private static func subtract(
        _ limbs: [UInt64], times digit: UInt64, from difference: inout [UInt64], at offset: Int
    ) -> UInt64 {
        precondition(offset >= 0 && offset + limbs.count < difference.count)
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = UInt128(digit) &* UInt128(limbs[index]) &+ UInt128(carry)
            let (rest, isBorrow) = difference[offset &+ index].subtractingReportingOverflow(
                UInt64(truncatingIfNeeded: product))
            difference[offset &+ index] = rest
            carry = UInt64(truncatingIfNeeded: product &>> 64) &+ (isBorrow ? 1 : 0)
        }
        let place = offset + limbs.count
        var isNegative: Bool
        (difference[place], isNegative) = difference[place].subtractingReportingOverflow(carry)
        var count = digit
        while isNegative {
            count -= 1
            var isCarry = false
            for index in limbs.indices {
                let (partial, first) = difference[offset + index].addingReportingOverflow(limbs[index])
                let (total, second) = partial.addingReportingOverflow(isCarry ? 1 : 0)
                difference[offset + index] = total
                isCarry = first || second
            }
            let (total, isOverflow) = difference[place].addingReportingOverflow(isCarry ? 1 : 0)
            difference[place] = total
            isNegative = !isOverflow
        }
        return count
    }
}
