// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport

@testable import CSRLint

extension Natural {
    /// A number of so many limbs, some of which have only zeros or only ones where carries like to go wrong.
    static func random(limbCount: Int, using generator: inout SplitMix64) -> Self {
        var limbs = (0..<limbCount).map { _ in generator.next() }
        for index in limbs.indices where generator.next() % 4 == 0 {
            limbs[index] = generator.next() % 2 == 0 ? 0 : .max
        }
        if let last = limbs.indices.last, limbs[last] == 0 { limbs[last] = 1 }
        return Self(limbs: limbs)
    }

    /// 2 to a power, and something added.
    static func powerOfTwo(_ exponent: Int, plus addend: UInt64 = 0) -> Self { (.one << exponent) + addend }
}
