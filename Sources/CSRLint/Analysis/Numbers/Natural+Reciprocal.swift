// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Natural {
    /// Below this many limbs a division is as fast.
    private static let reciprocalThreshold = 64

    /// B^(2 n) over the number, for B = 2^64 and a number of n limbs whose top bit is set; a few units off.
    ///
    /// Newton's way: each step doubles the digits that are right, at the cost of two products.
    var approximateReciprocal: Self {
        let count = limbs.count
        guard count >= Self.reciprocalThreshold else { return Self.one.raised(byLimbs: 2 * count) / self }
        // Two limbs more than half, so that what is off at one level is nothing at the next.
        let half = count / 2 + 2
        let reciprocal = droppingLow(count - half).approximateReciprocal
        let excess = (self * reciprocal.squared).droppingLow(2 * half)
        return (reciprocal << 1).raised(byLimbs: count - half) - excess
    }
}
