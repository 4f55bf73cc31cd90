// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What `Retry-After` asks for (RFC 9110, 10.2.3): seconds, or an instant.
enum RetryAfter {
    /// Beyond this nobody waits; it also keeps the arithmetic far from its limits.
    private static let maximum: Int64 = 1 << 40

    /// Reads the wait that is asked for.
    ///
    /// - Parameters:
    ///   - value: the header's value.
    ///   - date: the instant at which the answer was made: its `Date`, else now.
    /// - Returns: the wait; nil for an instant that has passed and for what cannot be read.
    static func wait(_ value: String, date: Timestamp) -> Duration? {
        let text = value.trimmingPrefix { $0 == " " || $0 == "\t" }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, text.dropFirst(digits.count).allSatisfy({ $0 == " " || $0 == "\t" }) {
            // More digits than a number can have are as good as for ever.
            let seconds = min(Int64(digits) ?? maximum, maximum)
            return .seconds(seconds)
        }
        guard let instant = Timestamp(httpDate: String(text)), instant > date else { return nil }
        return .seconds(instant.secondsSince1970 - date.secondsSince1970)
    }
}

extension Timestamp {
    /// Reads an instant as HTTP writes it (RFC 9110, 5.6.7), also in the two obsolete forms.
    init?(httpDate text: String) {
        let words = text.split { " ,-".contains($0) }
        // Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT; Sun Nov  6 08:49:37 1994
        let isAsctime = words.count == 5 && words[1].first?.isLetter ?? false
        guard isAsctime || (words.count == 6 && words[5] == "GMT") else { return nil }
        let (day, month, year, time) =
            isAsctime ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
        let clock = time.split(separator: ":", omittingEmptySubsequences: false).map(Self.number)
        guard let monthNumber = Self.months.firstIndex(of: month.lowercased()), let dayNumber = Self.number(day),
            var yearNumber = Self.number(year), clock.count == 3, let hour = clock[0], let minute = clock[1],
            let second = clock[2], hour < 24, minute < 60, second <= 60
        else { return nil }
        // Two digits mean the years that lie around now.
        if year.utf8.count == 2 { yearNumber += yearNumber < 70 ? 2_000 : 1_900 }
        guard let date = CivilDate(year: yearNumber, month: Int64(monthNumber) + 1, day: dayNumber) else { return nil }
        self.init(secondsSince1970: date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func number(_ text: Substring) -> Int64? {
        (1...4).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) ? Int64(text) : nil
    }
}
