// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Arithmetic modulo the prime 2^64 - 2^32 + 1, by which 2^64 is 2^32 - 1 and 2^96 is -1.
enum GoldilocksField {
    static let modulus: UInt64 = 0xFFFF_FFFF_0000_0001
    /// 2^64 modulo the prime.
    private static let wrap: UInt64 = 0xFFFF_FFFF
    /// A number whose powers are all numbers but 0.
    private static let generator: UInt64 = 7

    @inline(__always)
    static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (sum, isOverflow) = left.addingReportingOverflow(right)
        return isOverflow || sum >= modulus ? sum &- modulus : sum
    }

    @inline(__always)
    static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (difference, isBorrow) = left.subtractingReportingOverflow(right)
        return isBorrow ? difference &+ modulus : difference
    }

    @inline(__always)
    static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        let (partial, isBorrow) = low.subtractingReportingOverflow(high &>> 32)
        let reduced = isBorrow ? partial &- wrap : partial
        let (total, isOverflow) = reduced.addingReportingOverflow((high & wrap) &* wrap)
        let result = isOverflow ? total &+ wrap : total
        return result >= modulus ? result &- modulus : result
    }

    static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var (result, square, rest) = (UInt64(1), base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            rest >>= 1
        }
        return result
    }

    static func inverse(_ number: UInt64) -> UInt64 { power(number, modulus - 2) }

    /// A root of unity of order 2^exponent, for exponents up to 32.
    static func rootOfUnity(ofOrder exponent: Int) -> UInt64 {
        power(generator, (modulus - 1) >> UInt64(exponent))
    }
}
