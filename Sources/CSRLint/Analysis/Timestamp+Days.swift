// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentral

extension Timestamp {
    /// The seconds of a day.
    static let secondsPerDay: Int64 = 86_400

    /// The day in UTC, counted from 1970-01-01.
    var day: Int64 {
        let (quotient, remainder) = secondsSince1970.quotientAndRemainder(dividingBy: Self.secondsPerDay)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The instant some seconds later, or the last one that there is.
    func later(by seconds: Int64) -> Timestamp {
        let (sum, isBeyond) = secondsSince1970.addingReportingOverflow(seconds)
        return Timestamp(secondsSince1970: isBeyond ? .max : sum)
    }

    /// The first second of a day, or the first or last instant that there is.
    init(day: Int64) {
        let (seconds, isBeyond) = day.multipliedReportingOverflow(by: Self.secondsPerDay)
        self.init(secondsSince1970: isBeyond ? (day < 0 ? .min : .max) : seconds)
    }

    /// The day as `2026-06-01`.
    var dayText: String { String(Timestamp(day: day).description.prefix { $0 != "T" }) }
}
