// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("The day of an answer")
struct SnapshotDayTests {
    @Test("is the last day less the days that remain, of issued rows with days left")
    func implied() {
        var record = CertificateRecord.example
        record.status = .issued
        record.expires = .init(text: "1970-04-11", instant: Timestamp(day: 100), isDateOnly: true)
        for (days, day) in [(30, 70), (1, 99), (0, nil), (-1, nil), (nil, nil), (.max, 100 - .max)]
            as [(Int64?, Int64?)]
        {
            record.daysRemaining = days
            #expect(SnapshotDay.implied(by: record) == day)
        }
        record.daysRemaining = 30
        record.status = ReissueStatus(rawValue: "revoked")
        #expect(SnapshotDay.implied(by: record) == 70)
        record.status = .pending
        #expect(SnapshotDay.implied(by: record) == nil)
        record.status = .issued
        record.expires = .init(text: "", instant: Timestamp(secondsSince1970: .min), isDateOnly: true)
        record.daysRemaining = .max
        #expect(SnapshotDay.implied(by: record) == nil)
    }

    @Test(
        "makes a count of days wrong by more than one, but for a count that was cut off at zero",
        arguments: [
            (100, 100, false), (101, 100, false), (99, 100, false), (102, 100, true), (98, 100, true), (0, -50, false),
            (0, 0, false), (0, 1, false), (0, 2, true), (-49, -50, false), (-48, -50, true), (.max, .min, true),
            (.min, .max, true),
        ] as [(Int64, Int64, Bool)])
    func wrong(recorded: Int64, actual: Int64, expected: Bool) {
        #expect(SnapshotDay.isWrong(recorded: recorded, actual: actual) == expected)
    }

    @Test(
        "is what most rows imply; the others disagree",
        arguments: [
            ([], nil, []), ([nil, nil], nil, []), ([5], nil, []), ([5, 6, 5, nil], nil, []), ([5, 5, 7], 5, [2]),
            ([5, 6, 7], 6, [0]), ([5, 7], 7, [0]), ([7, 5], 7, [1]), ([nil, 5, 6, 5, 9, 10, nil], 5, [4, 5]),
            ([1, 9, 9, 1], 9, [0, 3]), ([.min, .max], .max, [0]), ([.max, .min, .min], .min, [0]),
            ([.max, .max - 1, .min], .max - 1, [2]),
        ] as [([Int64?], Int64?, [Int])])
    func disagreement(days: [Int64?], day: Int64?, others: [Int]) {
        let found = SnapshotDay.disagreement(among: days)
        #expect(found?.day == day)
        #expect(found?.others ?? [] == others)
    }
}
