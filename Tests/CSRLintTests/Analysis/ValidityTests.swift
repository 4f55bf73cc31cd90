// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("The validity of a certificate")
struct ValidityTests {
    private static func date(_ text: String) -> Reissue.DateField? {
        let isDateOnly = !text.contains("T")
        return Reissue.DateField(
            text: JSONString(text), instant: Timestamp(rfc3339: isDateOnly ? text + "T00:00:00Z" : text),
            isDateOnly: isDateOnly)
    }

    @Test("ends with the last second of a day, or at the instant that is named")
    func lastInstant() throws {
        let day = try #require(Validity(issued: nil, expires: Self.date("2026-06-01")))
        #expect(day.lastInstant.description == "2026-06-01T23:59:59Z")
        #expect(!day.hasEnded(by: day.lastInstant))
        #expect(day.hasEnded(by: day.lastInstant.later(by: 1)))
        #expect(day.dayCount == nil)
        let instant = try #require(Validity(issued: nil, expires: Self.date("2026-06-01T12:00:00Z")))
        #expect(instant.lastInstant.description == "2026-06-01T12:00:00Z")
        #expect(instant.lastDay == day.lastDay)
    }

    @Test("is unknown without an end that can be read")
    func unknown() {
        #expect(Validity(issued: Self.date("2026-06-01"), expires: nil) == nil)
        #expect(Validity(issued: nil, expires: Self.date("2026-06-31")) == nil)
    }

    @Test(
        "has as many days as lie between two days, whatever the time",
        arguments: [
            ("2026-05-04T23:59:59Z", "2026-05-05", 1, 14), ("2026-05-04T00:00:00Z", "2026-05-05", 1, 14),
            ("2026-03-06T10:00:00Z", "2026-06-14", 100, 14), ("2026-03-05T10:00:00Z", "2026-06-14", 101, 30),
            ("2024-02-28T10:00:00Z", "2024-03-01", 2, 14), ("2026-05-04T10:00:00Z", "2026-05-01", -3, 14),
        ])
    func dayCount(issued: String, expires: String, count: Int64, warningDays: Int) throws {
        let validity = try #require(Validity(issued: Self.date(issued), expires: Self.date(expires)))
        #expect(validity.dayCount == count)
        #expect(validity.usualWarningDays == warningDays)
    }

    @Test(
        "ends within some days from the first second to the last",
        arguments: [
            ("2026-05-31T23:59:58Z", 1, false), ("2026-05-31T23:59:59Z", 1, true), ("2026-06-01T23:59:59Z", 1, true),
            ("2026-06-02T00:00:00Z", 1, false), ("2026-05-02T23:59:59Z", 30, true), ("2026-05-02T23:59:58Z", 30, false),
            ("2000-01-01T00:00:00Z", .max, true), ("2026-06-01T23:59:59Z", 0, true),
            ("2026-06-01T00:00:00Z", -1, false),
        ])
    func endsWithin(now: String, days: Int, expected: Bool) throws {
        let validity = try #require(Validity(issued: nil, expires: Self.date("2026-06-01")))
        #expect(validity.ends(within: days, of: try #require(Timestamp(rfc3339: now))) == expected)
    }

    @Test(
        "may be as long as was allowed on the day of issue",
        arguments: [
            ("2018-02-28", nil), ("2018-03-01", 825), ("2020-08-31", 825), ("2020-09-01", 398), ("2026-03-14", 398),
            ("2026-03-15", 200), ("2027-03-14", 200), ("2027-03-15", 100), ("2029-03-14", 100), ("2029-03-15", 47),
            ("9999-12-31", 47), ("0000-01-01", nil),
        ] as [(String, Int64?)])
    func limit(day: String, days: Int64?) throws {
        for time in ["00:00:00", "23:59:59"] {
            let issued = try #require(Timestamp(rfc3339: "\(day)T\(time)Z"))
            #expect(ValidityLimit.days(issued: issued) == days)
        }
    }

    @Test(
        "Days are counted from midnight to midnight in UTC, before 1970 too",
        arguments: [
            (0, 0), (86_399, 0), (86_400, 1), (-1, -1), (-86_400, -1), (-86_401, -2), (.max, 106_751_991_167_300),
            (.min, -106_751_991_167_301),
        ] as [(Int64, Int64)])
    func day(seconds: Int64, day: Int64) {
        #expect(Timestamp(secondsSince1970: seconds).day == day)
    }

    @Test("Instants far away are neither wrapped round nor a trap")
    func extremes() {
        #expect(Timestamp(secondsSince1970: .max).later(by: 1).secondsSince1970 == .max)
        #expect(Timestamp(day: .max).secondsSince1970 == .max)
        #expect(Timestamp(day: .min).secondsSince1970 == .min)
        #expect(Timestamp(day: 20_605).dayText == "2026-06-01")
        let far = Reissue.DateField(text: "", instant: Timestamp(secondsSince1970: .max), isDateOnly: true)
        let past = Reissue.DateField(text: "", instant: Timestamp(secondsSince1970: .min), isDateOnly: true)
        let validity = Validity(issued: past, expires: far)
        #expect(validity?.dayCount == 213_503_982_334_601)
        #expect(validity?.ends(within: .max, of: Timestamp(secondsSince1970: .min)) == false)
        #expect(validity?.daysRemaining(at: Timestamp(secondsSince1970: .min)) == 213_503_982_334_601)
    }
}
