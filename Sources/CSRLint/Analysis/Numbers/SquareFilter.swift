// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Which remainders squares leave by a small divisor.
struct SquareFilter: Sendable {
    /// The divisor, 64 at most.
    let divisor: UInt64
    private let squares: UInt64

    /// Makes a filter for a divisor from 2 to 64.
    init(_ divisor: UInt64) {
        precondition(2...64 ~= divisor)
        self.divisor = divisor
        squares = (0..<divisor).reduce(0) { $0 | 1 &<< ($1 * $1 % divisor) }
    }

    /// Whether a square can leave a remainder, which is below the divisor.
    func allows(_ remainder: UInt64) -> Bool { squares &>> remainder & 1 == 1 }

    /// The filter on the lowest six bits.
    static let low = SquareFilter(64)

    /// Filters with divisors prime to each other, all odd, the most selective first.
    static let odd: [SquareFilter] = [63, 55, 13, 17, 19, 23, 29, 31, 37, 41].map(SquareFilter.init)

    /// The product of the divisors of `odd`.
    static let oddProduct = WordDivisor(odd.reduce(1) { $0 * $1.divisor })
}
