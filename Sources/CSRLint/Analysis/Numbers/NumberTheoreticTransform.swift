// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Products of long numbers by transforms in a finite field, whose cost grows hardly faster than the numbers.
struct NumberTheoreticTransform {
    /// From this many limbs on in the smaller factor, transforms are faster than Karatsuba's way.
    private static let threshold = 1_500

    private let sizeExponent: Int
    private var size: Int { 1 << sizeExponent }
    /// For each half size h, the powers of a root of order 2 h at h ..< 2 h.
    private let roots: [UInt64]

    /// Whether factors of these lengths, the longer first, are better multiplied here.
    static func isFaster(_ longer: Int, _ shorter: Int) -> Bool {
        shorter >= threshold && longer <= 1 << 30
    }

    static func product(_ left: Natural, _ right: Natural) -> Natural {
        let bitCount = left.bitCount + right.bitCount
        // With n coefficients of c bits the sums stay below n / 2 times 2^(2 c), which has to be below the prime.
        var exponent = 6
        while (1 << exponent) * Self.coefficientBits(exponent) < bitCount + 2 * Self.coefficientBits(exponent) {
            exponent += 1
        }
        let transform = Self(sizeExponent: exponent)
        let width = Self.coefficientBits(exponent)
        var first = transform.coefficients(of: left, width: width)
        transform.transform(&first)
        var second = left == right ? first : transform.coefficients(of: right, width: width)
        if left != right { transform.transform(&second) }
        transform.multiply(&first, by: second)
        transform.transformBack(&first)
        return transform.number(from: first, width: width, bitCount: bitCount)
    }

    private static func coefficientBits(_ sizeExponent: Int) -> Int { (64 - sizeExponent) / 2 }

    private init(sizeExponent: Int) {
        self.sizeExponent = sizeExponent
        var roots = [UInt64](repeating: 1, count: 1 << sizeExponent)
        for exponent in 0..<sizeExponent {
            let half = 1 << exponent
            let root = GoldilocksField.rootOfUnity(ofOrder: exponent + 1)
            var power: UInt64 = 1
            for index in half..<2 * half {
                roots[index] = power
                power = GoldilocksField.product(power, root)
            }
        }
        self.roots = roots
    }

    /// The digits of a number to the base 2^width.
    private func coefficients(of number: Natural, width: Int) -> [UInt64] {
        var coefficients = [UInt64](repeating: 0, count: size)
        let limbs = number.limbs
        let mask = UInt64(1) &<< UInt64(width) &- 1
        var position = 0
        for index in 0..<(number.bitCount + width - 1) / width {
            let (limb, shift) = (position / 64, UInt64(position % 64))
            var digit = limbs[limb] &>> shift
            if Int(shift) + width > 64, limb + 1 < limbs.count { digit |= limbs[limb + 1] &<< (64 - shift) }
            coefficients[index] = digit & mask
            position += width
        }
        return coefficients
    }

    /// The number whose digits to the base 2^width these are, though they may be larger than the base.
    private func number(from coefficients: [UInt64], width: Int, bitCount: Int) -> Natural {
        var limbs = [UInt64](repeating: 0, count: bitCount / 64 + 2)
        let mask = UInt128(1) << UInt128(width) - 1
        var carry: UInt128 = 0
        var position = 0
        for coefficient in coefficients {
            carry += UInt128(coefficient)
            let digit = UInt64(truncatingIfNeeded: carry & mask)
            carry >>= UInt128(width)
            let (limb, shift) = (position / 64, UInt64(position % 64))
            position += width
            guard digit != 0, limb < limbs.count else { continue }
            limbs[limb] |= digit &<< shift
            if Int(shift) + width > 64, limb + 1 < limbs.count { limbs[limb + 1] |= digit &>> (64 - shift) }
        }
        return Natural(limbs: limbs)
    }

    private func multiply(_ values: inout [UInt64], by others: [UInt64]) {
        let scale = GoldilocksField.inverse(UInt64(size))
        for index in values.indices {
            values[index] = GoldilocksField.product(GoldilocksField.product(values[index], others[index]), scale)
        }
    }

    /// The transform, with its values in the order of their reversed bits.
    private func transform(_ values: inout [UInt64]) {
        let roots = roots.span
        var values = values.mutableSpan
        var half = size / 2
        while half > 0 {
            for start in stride(from: 0, to: size, by: 2 * half) {
                for index in 0..<half {
                    let (low, high) = (values[start &+ index], values[start &+ half &+ index])
                    values[start &+ index] = GoldilocksField.sum(low, high)
                    values[start &+ half &+ index] = GoldilocksField.product(
                        GoldilocksField.difference(low, high), roots[half &+ index])
                }
            }
            half /= 2
        }
    }

    /// What `transform` was made from, times the size.
    private func transformBack(_ values: inout [UInt64]) {
        invert(&values)
        // With the roots themselves in place of their inverses, all but the first value come in reverse order.
        values[1...].reverse()
    }

    private func invert(_ values: inout [UInt64]) {
        let roots = roots.span
        var values = values.mutableSpan
        var half = 1
        while half < size {
            for start in stride(from: 0, to: size, by: 2 * half) {
                for index in 0..<half {
                    let low = values[start &+ index]
                    let high = GoldilocksField.product(values[start &+ half &+ index], roots[half &+ index])
                    values[start &+ index] = GoldilocksField.sum(low, high)
                    values[start &+ half &+ index] = GoldilocksField.difference(low, high)
                }
            }
            half *= 2
        }
    }
}
