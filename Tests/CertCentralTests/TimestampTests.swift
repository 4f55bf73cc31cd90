// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Testing

@Suite("Timestamps")
struct TimestampTests {
    @Test(
        "RFC 3339 is read and written in UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
            ("2019-07-16T00:00:00Z", 1_563_235_200, "2019-07-16T00:00:00Z"),
            ("2019-04-08T17:33:26+00:00", 1_554_744_806, "2019-04-08T17:33:26Z"),
            ("2019-04-08T17:33:26-00:00", 1_554_744_806, "2019-04-08T17:33:26Z"),
            ("2019-04-08t19:33:26.999+02:00", 1_554_744_806, "2019-04-08T17:33:26Z"),
            ("2019-04-08T12:03:26-05:30", 1_554_744_806, "2019-04-08T17:33:26Z"),
            ("2000-02-29T23:59:59z", 951_868_799, "2000-02-29T23:59:59Z"),
            ("2024-02-29T00:00:00Z", 1_709_164_800, "2024-02-29T00:00:00Z"),
            ("1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z"),
            ("1900-03-01T00:00:00Z", -2_203_891_200, "1900-03-01T00:00:00Z"),
            ("0000-01-01T00:00:00Z", -62_167_219_200, "0000-01-01T00:00:00Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800, "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59Z", 253_402_300_799, "9999-12-31T23:59:59Z"),
            ("2016-12-31T23:59:60Z", 1_483_228_800, "2017-01-01T00:00:00Z"),
            ("2017-01-01T01:59:60+02:00", 1_483_228_800, "2017-01-01T00:00:00Z"),
        ] as [(String, Int64, String)]
    )
    func rfc3339(_ text: String, _ seconds: Int64, _ description: String) {
        let timestamp = Timestamp(rfc3339: text)
        #expect(timestamp?.secondsSince1970 == seconds)
        #expect(timestamp?.description == description)
    }

    @Test(
        "what is not RFC 3339 is refused",
        arguments: [
            "", "2019", "2019-07-16", "2019-07-16T00:00:00", "2019-07-16 00:00:00Z", " 2019-07-16T00:00:00Z",
            "2019-07-16T00:00:00Z ", "2019-07-16T00:00Z", "2019-07-16T24:00:00Z", "2019-07-16T00:60:00Z",
            "2019-07-16T00:00:61Z", "2019-07-16T12:00:60Z", "2019-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
            "2019-13-01T00:00:00Z", "2019-00-01T00:00:00Z", "2019-01-00T00:00:00Z", "2019-04-31T00:00:00Z",
            "0000-00-00T00:00:00Z", "2019-07-16T00:00:00+0000", "2019-07-16T00:00:00+00", "2019-07-16T00:00:00+24:00",
            "2019-07-16T00:00:00+00:60", "2019-07-16T00:00:00.Z", "2019-07-16T00:00:00,5Z", "19-07-16T00:00:00Z",
            "10000-01-01T00:00:00Z", "2019-7-16T00:00:00Z", "+019-07-16T00:00:00Z", "2019-07-16T00:00:00ZZ",
            "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "９019-07-16T00:00:00Z", "1563235200",
        ]
    )
    func refused(_ text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test("each day of 400 years follows the one before, and reads as it is written")
    func consecutiveDays() {
        let start: Int64 = -5_364_662_400  // 1800-01-01
        var previous = ""
        for day in 0..<Int64(146_097) {
            let timestamp = Timestamp(secondsSince1970: start + day * 86_400 + 43_200)
            let text = timestamp.description
            #expect(Timestamp(rfc3339: text) == timestamp)
            #expect(text > previous)
            previous = text
        }
        #expect(previous == "2199-12-31T12:00:00Z")
    }

    @Test(
        "an instant beyond the calendar of four digits is written without a trap",
        arguments: [
            (Int64.max, "292277026596-12-04T15:30:07Z"), (Int64.min, "-292277022657-01-27T08:29:52Z"),
            (253_402_300_800, "10000-01-01T00:00:00Z"), (-62_167_219_201, "-0001-12-31T23:59:59Z"),
        ]
    )
    func extremes(_ seconds: Int64, _ description: String) {
        #expect(Timestamp(secondsSince1970: seconds).description == description)
    }

    @Test("instants are ordered")
    func order() {
        #expect(Timestamp(secondsSince1970: -1) < Timestamp(secondsSince1970: 0))
    }
}
