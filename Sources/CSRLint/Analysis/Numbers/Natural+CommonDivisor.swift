// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Natural {
    /// The greatest common divisor.
    ///
    /// Lehmer's way: the leading digits tell the quotients of many steps, which are then done in one.
    func greatestCommonDivisor(with other: Self) -> Self {
        var (larger, smaller) = self >= other ? (self.limbs, other.limbs) : (other.limbs, self.limbs)
        while smaller.count > 1 {
            // Of numbers that differ much in length no step can be told in advance.
            if larger.count - smaller.count <= 1, let steps = EuclideanSteps(leadingBitsOf: larger, smaller) {
                if smaller.count < larger.count { smaller.append(0) }
                steps.apply(to: &larger, &smaller)
                while larger.last == 0 { larger.removeLast() }
                while smaller.last == 0 { smaller.removeLast() }
            } else {
                (larger, smaller) = (smaller, (Self(limbs: larger) % Self(limbs: smaller)).limbs)
            }
        }
        guard let word = smaller.first else { return Self(limbs: larger) }
        var (first, second) = (word, Self(limbs: larger) % word)
        while second != 0 { (first, second) = (second, first % second) }
        return Self(first)
    }
}

/// Some steps of the Euclidean algorithm as a matrix, worked out from the leading bits of both numbers.
///
/// The signs of the entries alternate. Collins's condition says for how long the quotients of the leading bits are
/// those of the numbers.
private struct EuclideanSteps {
    private let upper: (left: UInt64, right: UInt64)
    private let lower: (left: UInt64, right: UInt64)
    private let isEven: Bool

    /// The steps that the leading 64 bits of the larger number, and those at the same places of the smaller one, tell;
    /// nil where they tell none.
    init?(leadingBitsOf larger: [UInt64], _ smaller: [UInt64]) {
        let top = larger.count - 1
        let shift = UInt64(larger[top].leadingZeroBitCount)
        func leading(_ limbs: [UInt64]) -> UInt64 {
            let high = top < limbs.count ? limbs[top] : 0
            guard shift > 0, top > 0, top <= limbs.count else { return high &<< shift }
            return high &<< shift | limbs[top - 1] &>> (64 - shift)
        }
        var (first, second) = (leading(larger), leading(smaller))
        // The last three entries of each column, below 2^32 by the condition.
        var (left, right): ((UInt64, UInt64, UInt64), (UInt64, UInt64, UInt64)) = ((0, 1, 0), (0, 0, 1))
        var isEven = false
        while second >= right.2, second != 0, first &- second >= right.1 &+ right.2 {
            var quotient: UInt64 = 1
            var rest = first &- second
            // Two quotients of three are 1, 2 or 3.
            if rest >= second {
                rest &-= second
                quotient = 2
                if rest >= second {
                    quotient = first / second
                    rest = first &- quotient &* second
                }
            }
            (first, second) = (second, rest)
            left = (left.1, left.2, left.1 &+ quotient &* left.2)
            right = (right.1, right.2, right.1 &+ quotient &* right.2)
            isEven.toggle()
        }
        guard right.0 != 0 else { return nil }
        (upper, lower) = ((left.0, right.0), (left.1, right.1))
        self.isEven = isEven
    }

    /// Takes the steps with both numbers, which have as many limbs.
    func apply(to larger: inout [UInt64], _ smaller: inout [UInt64]) {
        let count = min(larger.count, smaller.count)
        var first = larger.mutableSpan
        var second = smaller.mutableSpan
        let (a, b, c, d) = (Int128(upper.left), Int128(upper.right), Int128(lower.left), Int128(lower.right))
        // The entries are below 2^32, so that a product of a limb and a carry fit with room for the sign.
        var (firstCarry, secondCarry) = (Int128(0), Int128(0))
        for index in 0..<count {
            let (x, y) = (Int128(first[index]), Int128(second[index]))
            let (upperDifference, lowerDifference) = (a &* x &- b &* y, d &* y &- c &* x)
            firstCarry = isEven ? firstCarry &+ upperDifference : firstCarry &- upperDifference
            secondCarry = isEven ? secondCarry &+ lowerDifference : secondCarry &- lowerDifference
            first[index] = UInt64(truncatingIfNeeded: firstCarry)
            second[index] = UInt64(truncatingIfNeeded: secondCarry)
            firstCarry = firstCarry &>> 64
            secondCarry = secondCarry &>> 64
        }
    }
}
