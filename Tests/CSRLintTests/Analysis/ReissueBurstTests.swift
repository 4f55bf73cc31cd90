// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Bursts of reissues")
struct ReissueBurstTests {
    private static let day: Int64 = 86_400

    private static func bursts(_ seconds: [Int64]) -> [ReissueBurst] {
        ReissueBurst.bursts(in: seconds.map { Timestamp(secondsSince1970: $0) })
    }

    @Test("begin with the sixth within 24 hours, to the second")
    func threshold() {
        #expect(Self.bursts([]).isEmpty)
        #expect(Self.bursts([0, 1, 2, 3, 4]).isEmpty)
        #expect(Self.bursts([0, 1, 2, 3, 4, Self.day]) == [ReissueBurst(places: 0..<6, greatestCount: 6)])
        #expect(Self.bursts([0, 1, 2, 3, 4, Self.day + 1]).isEmpty)
    }

    @Test("are one where they overlap, and several where they do not")
    func joining() {
        let steady = (0..<24).map { Int64($0) * Self.day / 6 }
        #expect(Self.bursts(steady) == [ReissueBurst(places: 0..<24, greatestCount: 7)])
        let apart = Array(repeating: 0, count: 6) + Array(repeating: 9 * Self.day, count: 8)
        #expect(
            Self.bursts(apart) == [
                ReissueBurst(places: 0..<6, greatestCount: 6), ReissueBurst(places: 6..<14, greatestCount: 8),
            ])
    }

    @Test("are found among instants that are as far apart as can be")
    func extremes() {
        #expect(Self.bursts([.min, .min, .max, .max]).isEmpty)
        #expect(Self.bursts([.min] + Array(repeating: .max, count: 6)).map(\.places) == [1..<7])
    }

    @Test("leave a pending reissue thirty days, to the second")
    func pendingAge() {
        let created = Timestamp(secondsSince1970: 1_000)
        func isStale(after seconds: Int64) -> Bool {
            PendingAge.isStale(created: created, asOf: Timestamp(secondsSince1970: 1_000 + seconds))
        }
        #expect(!isStale(after: 30 * Self.day))
        #expect(isStale(after: 30 * Self.day + 1))
        #expect(!isStale(after: -40 * Self.day))
        let (first, last) = (Timestamp(secondsSince1970: .min), Timestamp(secondsSince1970: .max))
        #expect(PendingAge.isStale(created: first, asOf: last))
        #expect(!PendingAge.isStale(created: last, asOf: first))
    }
}
