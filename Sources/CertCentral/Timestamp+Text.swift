// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Timestamp: CustomStringConvertible {
    /// Reads an instant as RFC 3339, 5.6 writes it; nil for anything else.
    ///
    /// A fraction of a second is dropped. A leap second is the second that follows it.
    public init?(rfc3339 text: String) {
        guard let date = DateText(Array(text.utf8), .rfc3339) else { return nil }
        self = date.instant
    }

    /// The instant as RFC 3339 in UTC, to the second: `2019-07-16T00:00:00Z`.
    public var description: String {
        var days = secondsSince1970 / 86_400
        var second = secondsSince1970 % 86_400
        if second < 0 {
            second += 86_400
            days -= 1
        }
        let date = CivilDate(daysSince1970: days)
        let time = "\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
        return "\(padded(date.year, to: 4))-\(padded(date.month))-\(padded(date.day))T\(time)Z"
    }

    private func padded(_ number: Int64, to width: Int = 2) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
