// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Natural {
    static func + (left: Self, right: Self) -> Self {
        let (longer, shorter) =
            left.limbs.count >= right.limbs.count ? (left.limbs, right.limbs) : (right.limbs, left.limbs)
        var sum = longer
        sum.reserveCapacity(longer.count + 1)
        var carry = false
        for index in shorter.indices {
            let (partial, first) = sum[index].addingReportingOverflow(shorter[index])
            let (total, second) = partial.addingReportingOverflow(carry ? 1 : 0)
            sum[index] = total
            carry = first || second
        }
        var index = shorter.count
        while carry, index < sum.count {
            (sum[index], carry) = sum[index].addingReportingOverflow(1)
            index += 1
        }
        if carry { sum.append(1) }
        return Self(limbs: sum)
    }

    /// The difference; 0 where the right side is larger.
    static func - (left: Self, right: Self) -> Self {
        guard left >= right else { return .zero }
        var difference = left.limbs
        let subtrahend = right.limbs
        var borrow = false
        for index in subtrahend.indices {
            let (partial, first) = difference[index].subtractingReportingOverflow(subtrahend[index])
            let (total, second) = partial.subtractingReportingOverflow(borrow ? 1 : 0)
            difference[index] = total
            borrow = first || second
        }
        var index = subtrahend.count
        while borrow, index < difference.count {
            (difference[index], borrow) = difference[index].subtractingReportingOverflow(1)
            index += 1
        }
        return Self(limbs: difference)
    }

    static func + (left: Self, right: UInt64) -> Self { left + Self(right) }

    static func - (left: Self, right: UInt64) -> Self { left - Self(right) }
}
