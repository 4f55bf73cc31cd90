// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Natural {
    /// From this many limbs on in the smaller factor, Karatsuba's way is faster than that of the schools.
    private static let karatsubaThreshold = 48

    static func * (left: Self, right: Self) -> Self {
        let (longer, shorter) = left.limbs.count >= right.limbs.count ? (left, right) : (right, left)
        guard shorter.limbs.count >= karatsubaThreshold else { return schoolProduct(longer.limbs, shorter.limbs) }
        if NumberTheoreticTransform.isFaster(longer.limbs.count, shorter.limbs.count) {
            return NumberTheoreticTransform.product(longer, shorter)
        }
        if longer.limbs.count > shorter.limbs.count * 3 / 2 { return product(ofLong: longer, short: shorter) }
        return karatsubaProduct(longer, shorter)
    }

    static func * (left: Self, right: UInt64) -> Self { schoolProduct(left.limbs, Self(right).limbs) }

    /// The square of the number.
    var squared: Self { self * self }

    private static func schoolProduct(_ longer: [UInt64], _ shorter: [UInt64]) -> Self {
        guard !shorter.isEmpty else { return .zero }
        var product = [UInt64](repeating: 0, count: longer.count + shorter.count + 2)
        func digit(_ index: Int) -> UInt64 { index < shorter.count ? shorter[index] : 0 }
        for offset in stride(from: 0, to: shorter.count, by: 3) {
            _ = addProduct(
                of: longer, andDigits: (shorter[offset], digit(offset + 1), digit(offset + 2)), to: &product, at: offset
            )
        }
        return Self(limbs: product)
    }

    /// Adds the product of a number and three digits to limbs from an offset on, where three more limbs follow.
    ///
    /// Three digits at once take a third of the loads and stores, their chains of carries run beside each other, and the
    /// registers of the processor still hold everything.
    ///
    /// - Returns: what carries over the three limbs.
    static func addProduct(
        of limbs: [UInt64], andDigits digits: (UInt64, UInt64, UInt64), to sum: inout [UInt64], at offset: Int
    ) -> UInt64 {
        let factor = limbs.span
        var sum = sum.mutableSpan
        let end = offset + factor.count
        precondition(offset >= 0 && end + 3 <= sum.count)
        // Each digit is one limb behind the one before it. (2^64 - 1)^2 + 2 (2^64 - 1) is 2^128 - 1: no sum overflows.
        var (first, second, third) = (UInt128(0), UInt128(0), UInt128(0))
        var (previous, oneBefore) = (UInt64(0), UInt64(0))
        for place in offset..<end {
            let limb = factor[place &- offset]
            first = UInt128(digits.0) &* UInt128(limb) &+ UInt128(sum[place]) &+ first &>> 64
            second = UInt128(digits.1) &* UInt128(previous) &+ first.low &+ second &>> 64
            third = UInt128(digits.2) &* UInt128(oneBefore) &+ second.low &+ third &>> 64
            sum[place] = UInt64(truncatingIfNeeded: third)
            (previous, oneBefore) = (limb, previous)
        }
        // Two digits have yet to meet the last limb, and one of them the limb before it.
        first = UInt128(sum[end]) &+ first &>> 64
        second = UInt128(digits.1) &* UInt128(previous) &+ first.low &+ second &>> 64
        third = UInt128(digits.2) &* UInt128(oneBefore) &+ second.low &+ third &>> 64
        sum[end] = UInt64(truncatingIfNeeded: third)
        second = UInt128(sum[end + 1]) &+ first &>> 64 &+ second &>> 64
        third = UInt128(digits.2) &* UInt128(previous) &+ second.low &+ third &>> 64
        sum[end + 1] = UInt64(truncatingIfNeeded: third)
        let last = UInt128(sum[end + 2]) &+ second &>> 64 &+ third &>> 64
        sum[end + 2] = UInt64(truncatingIfNeeded: last)
        return UInt64(truncatingIfNeeded: last &>> 64)
    }

    /// A product of three half as long ones in place of four.
    private static func karatsubaProduct(_ left: Self, _ right: Self) -> Self {
        let half = (left.limbs.count + 1) / 2
        let (leftLow, leftHigh) = (left.low(half), left.droppingLow(half))
        let (rightLow, rightHigh) = (right.low(half), right.droppingLow(half))
        let low = leftLow * rightLow
        let high = leftHigh * rightHigh
        let middle = (leftLow + leftHigh) * (rightLow + rightHigh) - low - high
        var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
        product.replaceSubrange(0..<low.limbs.count, with: low.limbs)
        product.replaceSubrange(2 * half..<2 * half + high.limbs.count, with: high.limbs)
        add(middle.limbs, to: &product, at: half)
        return Self(limbs: product)
    }

    /// A product with a factor much longer than the other: piece by piece.
    private static func product(ofLong long: Self, short: Self) -> Self {
        let size = short.limbs.count
        var product = [UInt64](repeating: 0, count: long.limbs.count + size)
        for offset in stride(from: 0, to: long.limbs.count, by: size) {
            let piece = Self(limbs: Array(long.limbs[offset..<min(offset + size, long.limbs.count)]))
            add((piece * short).limbs, to: &product, at: offset)
        }
        return Self(limbs: product)
    }

    /// Adds a number to limbs from an offset on; the sum has to fit.
    static func add(_ limbs: [UInt64], to sum: inout [UInt64], at offset: Int) {
        var carry = false
        for index in limbs.indices {
            let (partial, first) = sum[offset + index].addingReportingOverflow(limbs[index])
            let (total, second) = partial.addingReportingOverflow(carry ? 1 : 0)
            sum[offset + index] = total
            carry = first || second
        }
        var index = offset + limbs.count
        while carry, index < sum.count {
            (sum[index], carry) = sum[index].addingReportingOverflow(1)
            index += 1
        }
    }
}

extension UInt128 {
    /// The lower half.
    fileprivate var low: Self { Self(UInt64(truncatingIfNeeded: self)) }
}
