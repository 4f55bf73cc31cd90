// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Natural {
    /// The largest number whose square is not larger, and what is left.
    ///
    /// Half of the root's digits come from the upper half of the number, the others by one division (Zimmermann,
    /// "Karatsuba square root").
    var squareRoot: (root: Self, remainder: Self) {
        guard let top = limbs.last else { return (.zero, .zero) }
        // An even number of limbs, and one of the two top bits set.
        let shift = top.leadingZeroBitCount & ~1 + (limbs.count % 2 == 0 ? 0 : 64)
        let (root, remainder) = (self << shift).normalizedSquareRoot
        guard shift > 0 else { return (root, remainder) }
        let shortened = root >> (shift / 2)
        return (shortened, self - shortened.squared)
    }

    private var normalizedSquareRoot: (root: Self, remainder: Self) {
        guard limbs.count > 2 else { return shortSquareRoot }
        let size = limbs.count / 4
        let (root, rest) = droppingLow(2 * size).normalizedSquareRoot
        let dividend = rest.raised(byLimbs: size) + droppingLow(size).low(size)
        let (quotient, partial) = dividend.divided(by: root << 1)
        var candidate = root.raised(byLimbs: size) + quotient
        let remainder = partial.raised(byLimbs: size) + low(size)
        let square = quotient.squared
        guard remainder < square else { return (candidate, remainder - square) }
        // One too many: (c - 1)^2 is c^2 - 2c + 1.
        let correction = (candidate << 1) - 1
        candidate = candidate - 1
        return (candidate, remainder + correction - square)
    }

    /// The square root of a number of one or two limbs, by Newton's way.
    private var shortSquareRoot: (root: Self, remainder: Self) {
        let value = limbs.reversed().reduce(UInt128(0)) { $0 << 64 | UInt128($1) }
        // The root of the top 53 bits is off by less than 2^13; from above the steps come down to the root.
        let estimate = (Double(limbs.count > 1 ? limbs[1] : 0) * 0x1p64 + Double(limbs[0])).squareRoot() + 0x1p13
        var root = UInt128(estimate >= 0x1p64 ? UInt64.max : UInt64(estimate))
        while true {
            let next = (root + value / root) / 2
            if next >= root { break }
            root = next
        }
        let remainder = value - root * root
        return (
            Self(UInt64(truncatingIfNeeded: root)),
            Self(limbs: [UInt64(truncatingIfNeeded: remainder), UInt64(truncatingIfNeeded: remainder >> 64)])
        )
    }

    /// The square root of a square; nil for other numbers.
    var exactSquareRoot: Self? {
        guard SquareFilter.low.allows(lowWord & 63) else { return nil }
        let (root, remainder) = squareRoot
        return remainder.isZero ? root : nil
    }

    /// The number to a power, which is not 0.
    func power(_ exponent: Int) -> Self {
        precondition(exponent > 0)
        var result = self
        for bit in (0..<exponent.bitWidth - exponent.leadingZeroBitCount - 1).reversed() {
            result = result.squared
            if exponent >> bit & 1 == 1 { result = result * self }
        }
        return result
    }

    /// The root of odd degree of an odd number that is an exact power; nil for other numbers.
    ///
    /// Modulo a power of two an odd number has one such root. Where the number is an exact power, that root is short.
    func exactRoot(ofOddDegree degree: Int) -> Self? {
        precondition(degree > 1 && degree % 2 == 1)
        guard !isEven else { return nil }
        let rootBits = (bitCount + degree - 1) / degree
        // A root that is shorter than a word shows in the lowest word already.
        let word = lowWord &* wordInverseRoot(degree).power(degree - 1)
        if rootBits < 64, word >> UInt64(rootBits) != 0 { return nil }
        let size = (rootBits + 63) / 64 + 1
        let inverse = inverseRoot(ofOddDegree: degree, limbCount: size)
        let root = (inverse.power(degree - 1, limbCount: size) * self).low(size)
        guard root.bitCount == rootBits else { return nil }
        return root.power(degree) == self ? root : nil
    }

    /// y with self * y^degree = 1 modulo a power of 2^64, by Newton's way: each step doubles the digits.
    private func inverseRoot(ofOddDegree degree: Int, limbCount: Int) -> Self {
        var root = Self(wordInverseRoot(degree))
        var size = 1
        while size < limbCount {
            size = min(2 * size, limbCount)
            let power = root.power(degree, limbCount: size)
            let error = (low(size) * power).low(size)
            // root + root (1 - error) / degree, all modulo 2^(64 size)
            let correction = (Self.one.subtracting(error, limbCount: size) * root).low(size)
            let step = correction.dividedExactly(by: UInt64(degree), limbCount: size)
            root = (root + step).low(size)
        }
        return root
    }

    /// The lowest word of `inverseRoot`.
    private func wordInverseRoot(_ degree: Int) -> UInt64 {
        let inverseDegree = UInt64(degree).inverse
        var root: UInt64 = 1
        for _ in 0..<6 { root = root &+ root &* (1 &- lowWord &* root.power(degree)) &* inverseDegree }
        return root
    }

    private func power(_ exponent: Int, limbCount: Int) -> Self {
        var result = self
        for bit in (0..<exponent.bitWidth - exponent.leadingZeroBitCount - 1).reversed() {
            result = result.squared.low(limbCount)
            if exponent >> bit & 1 == 1 { result = (result * self).low(limbCount) }
        }
        return result
    }

    private func subtracting(_ other: Self, limbCount: Int) -> Self {
        self >= other ? self - other : Self.one.raised(byLimbs: limbCount) - other + self
    }

    /// The quotient by an odd number modulo a power of 2^64.
    private func dividedExactly(by divisor: UInt64, limbCount: Int) -> Self {
        let inverse = divisor.inverse
        var quotient: [UInt64] = []
        var borrow: UInt64 = 0
        for index in 0..<limbCount {
            let limb = index < limbs.count ? limbs[index] : 0
            let (rest, isBorrow) = limb.subtractingReportingOverflow(borrow)
            let digit = rest &* inverse
            quotient.append(digit)
            borrow = digit.multipliedFullWidth(by: divisor).high + (isBorrow ? 1 : 0)
        }
        return Self(limbs: quotient)
    }
}

extension UInt64 {
    /// The inverse of an odd number modulo 2^64, by Newton's way: each step doubles the bits that are right.
    var inverse: Self {
        // The square of an odd number is 1 modulo 8, so the number is right to three bits.
        var inverse = self
        for _ in 0..<5 { inverse = inverse &* (2 &- self &* inverse) }
        return inverse
    }

    /// The number to a power, modulo 2^64.
    fileprivate func power(_ exponent: Int) -> Self {
        var (result, square, rest) = (Self(1), self, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result &* square }
            square = square &* square
            rest >>= 1
        }
        return result
    }
}
