// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Positions in sets that are united step by step.
struct DisjointSets {
    private var parents: [Int]

    /// Makes sets of one position each.
    init(count: Int) {
        parents = Array(0..<count)
    }

    /// The position that stands for the set of another.
    mutating func root(of position: Int) -> Int {
        var current = position
        while parents[current] != current {
            parents[current] = parents[parents[current]]
            current = parents[current]
        }
        return current
    }

    /// Unites the sets of two positions; the lower root stands for both.
    mutating func unite(_ first: Int, _ second: Int) {
        let (left, right) = (root(of: first), root(of: second))
        parents[max(left, right)] = min(left, right)
    }
}
