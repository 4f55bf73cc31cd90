// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Places that share a value")
struct PlaceGroupsTests {
    /// A value whose hash says little.
    private struct Value: Hashable {
        let number: Int
        let hash: Int

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    @Test("are those that comparing each with each finds", arguments: 0..<20)
    func comparison(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let values = (0..<100).map { _ -> Value? in
            let number = Int.random(in: 0..<60, using: &generator)
            return number == 0 ? nil : Value(number: number, hash: number % 7)
        }
        let places = Array(0..<100).shuffled(using: &generator)
        let expected = places.compactMap { place -> [Int]? in
            let group = places.filter { values[place] != nil && values[$0] == values[place] }
            return group.count > 1 && group.first == place ? group : nil
        }
        #expect(places.groups { values[$0] } == expected)
    }

    @Test("are none where every value is alone")
    func none() {
        #expect((0..<1_000).groups { $0 } == [])
        #expect((0..<1_000).groups { _ -> Int? in nil } == [])
        #expect([].groups { $0 } == [])
    }
}
