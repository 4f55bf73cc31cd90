// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("One edit")
struct SingleEditTests {
    /// The restricted Damerau-Levenshtein distance by its textbook recurrence.
    static func distance(_ first: [UInt32], _ second: [UInt32]) -> Int {
        var rows = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
        for i in 0...first.count {
            for j in 0...second.count {
                if i == 0 || j == 0 {
                    rows[i][j] = i + j
                    continue
                }
                let cost = first[i - 1] == second[j - 1] ? 0 : 1
                rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
                    rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
                }
            }
        }
        return rows[first.count][second.count]
    }

    @Test("An edit is found exactly where Damerau and Levenshtein count 1")
    func agreesWithRecurrence() {
        var generator = SplitMix64(seed: 3)
        var found = 0
        for _ in 0..<20_000 {
            let first = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                UInt32.random(in: 0x61...0x63, using: &generator)
            }
            let second = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                UInt32.random(in: 0x61...0x63, using: &generator)
            }
            let edit = SingleEdit(between: first, and: second)
            #expect((edit != nil) == (Self.distance(first, second) == 1))
            found += edit == nil ? 0 : 1
        }
        #expect(found > 500)
    }

    @Test("An edit says where it is")
    func positions() {
        #expect(SingleEdit(between: "abc".scalars, and: "axc".scalars) == .substitution(at: 1))
        #expect(SingleEdit(between: "abc".scalars, and: "abxc".scalars) == .insertion(at: 2))
        #expect(SingleEdit(between: "abxc".scalars, and: "abc".scalars) == .insertion(at: 2))
        #expect(SingleEdit(between: "abcd".scalars, and: "abdc".scalars) == .transposition(at: 2))
        #expect(SingleEdit(between: "abc".scalars, and: "abc".scalars) == nil)
    }
}
