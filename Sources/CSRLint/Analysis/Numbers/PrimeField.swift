// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The numbers modulo a prime of up to 576 bits, as curves are made of them.
///
/// The numbers here are public: nothing takes the same time for all of them.
struct PrimeField: Sendable {
    private static var maximumLimbCount: Int { 9 }

    /// A number of a field, kept as Montgomery does: times 2^64 for each limb, modulo the prime.
    struct Element: Sendable {
        fileprivate var limbs = InlineArray<9, UInt64>(repeating: 0)
    }

    private let modulus: Element
    private let limbCount: Int
    /// -1 / modulus modulo 2^64.
    private let negativeInverse: UInt64
    /// What a number is raised to, to become its inverse: the prime without 2.
    private let inversion: Natural
    private let one: Element
    /// What brings a number into the form of an element.
    private let scale: Element

    /// The field of an odd prime; nil where that is too long.
    init?(_ prime: Natural) {
        limbCount = prime.limbs.count
        guard limbCount <= Self.maximumLimbCount, !prime.isEven, !prime.isOne else { return nil }
        modulus = Element(prime)
        negativeInverse = 0 &- prime.lowWord.inverse
        inversion = prime - 2
        one = Element(Natural.one.raised(byLimbs: limbCount) % prime)
        scale = Element(Natural.one.raised(byLimbs: 2 * limbCount) % prime)
    }

    /// The element of a number; nil for one that is not below the prime.
    func element(_ number: Natural) -> Element? {
        guard number.limbs.count <= limbCount else { return nil }
        let digits = Element(number)
        return isBelowModulus(digits) ? product(digits, scale) : nil
    }

    /// The sum of two elements.
    func sum(_ left: Element, _ right: Element) -> Element {
        let (sum, carry) = added(left, right)
        return reduced(sum, carry: carry)
    }

    /// The difference of two elements.
    func difference(_ left: Element, _ right: Element) -> Element {
        let (difference, isNegative) = subtracted(left, right)
        return isNegative ? added(difference, modulus).sum : difference
    }

    /// The product of two elements.
    func product(_ left: Element, _ right: Element) -> Element {
        // Each limb's product, then what makes the lowest limb zero, which is let go.
        var sum = Element()
        var top: UInt64 = 0
        for place in 0..<limbCount {
            let digit = UInt128(right.limbs[place])
            var carry: UInt128 = 0
            for index in 0..<limbCount {
                carry = UInt128(left.limbs[index]) &* digit &+ UInt128(sum.limbs[index]) &+ carry
                sum.limbs[index] = UInt64(truncatingIfNeeded: carry)
                carry &>>= 64
            }
            let high = UInt128(top) &+ carry

            let multiple = UInt128(sum.limbs[0] &* negativeInverse)
            carry = (UInt128(modulus.limbs[0]) &* multiple &+ UInt128(sum.limbs[0])) &>> 64
            for index in 1..<limbCount {
                carry = UInt128(modulus.limbs[index]) &* multiple &+ UInt128(sum.limbs[index]) &+ carry
                sum.limbs[index - 1] = UInt64(truncatingIfNeeded: carry)
                carry &>>= 64
            }
            let highest = high &+ carry
            sum.limbs[limbCount - 1] = UInt64(truncatingIfNeeded: highest)
            top = UInt64(truncatingIfNeeded: highest &>> 64)
        }
        return reduced(sum, carry: top)
    }

    /// The inverses of elements other than zero, with one inversion for all of them.
    func inverses(of elements: [Element]) -> [Element] {
        // The products of all before each; then the inverse of the product of all, taken apart from behind.
        var inverses: [Element] = []
        inverses.reserveCapacity(elements.count)
        var product = one
        for element in elements {
            inverses.append(product)
            product = self.product(product, element)
        }
        var inverse = power(product, inversion)
        for index in elements.indices.reversed() {
            inverses[index] = self.product(inverses[index], inverse)
            inverse = self.product(inverse, elements[index])
        }
        return inverses
    }

    private func power(_ base: Element, _ exponent: Natural) -> Element {
        var power = one
        for limb in exponent.limbs.reversed() {
            for bit in (0..<64).reversed() {
                power = product(power, power)
                if limb &>> bit & 1 == 1 { power = product(power, base) }
            }
        }
        return power
    }

    private func isBelowModulus(_ element: Element) -> Bool {
        for index in (0..<limbCount).reversed() where element.limbs[index] != modulus.limbs[index] {
            return element.limbs[index] < modulus.limbs[index]
        }
        return false
    }

    /// A number below twice the modulus, less the modulus where it is not below that.
    private func reduced(_ element: Element, carry: UInt64) -> Element {
        carry == 0 && isBelowModulus(element) ? element : subtracted(element, modulus).difference
    }

    private func added(_ left: Element, _ right: Element) -> (sum: Element, carry: UInt64) {
        var sum = Element()
        var carry: UInt64 = 0
        for index in 0..<limbCount {
            let digit = UInt128(left.limbs[index]) &+ UInt128(right.limbs[index]) &+ UInt128(carry)
            sum.limbs[index] = UInt64(truncatingIfNeeded: digit)
            carry = UInt64(truncatingIfNeeded: digit &>> 64)
        }
        return (sum, carry)
    }

    private func subtracted(_ left: Element, _ right: Element) -> (difference: Element, isNegative: Bool) {
        var difference = Element()
        var isNegative = false
        for index in 0..<limbCount {
            let (digit, isBelow) = left.limbs[index].subtractingReportingOverflow(right.limbs[index])
            let (rest, isBelowBorrow) = digit.subtractingReportingOverflow(isNegative ? 1 : 0)
            difference.limbs[index] = rest
            isNegative = isBelow || isBelowBorrow
        }
        return (difference, isNegative)
    }
}

extension PrimeField.Element: Hashable {
    fileprivate init(_ number: Natural) {
        for (index, limb) in number.limbs.enumerated() { limbs[index] = limb }
    }

    static func == (left: Self, right: Self) -> Bool {
        left.limbs.indices.allSatisfy { left.limbs[$0] == right.limbs[$0] }
    }

    func hash(into hasher: inout Hasher) {
        for index in limbs.indices { hasher.combine(limbs[index]) }
    }
}
