// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A date or an instant as text names it.
struct DateText: Hashable, Sendable {
    /// The instant; the first second of a date alone, in UTC.
    let instant: Timestamp
    /// Whether there is a date and no time.
    let isDateOnly: Bool
    /// How the text departs from ISO 8601 with the offset of UTC.
    let liberties: DateLiberties

    /// How much of what the vendor's systems are known to write is accepted.
    enum Strictness {
        /// RFC 3339, 5.6 `date-time`, nothing else.
        case rfc3339
        /// Also a date alone, a space for the `T`, no offset (UTC), an offset without colon or minutes, white space
        /// around.
        case tolerant
    }

    /// Reads a date; nil where the text is none, or the instant lies outside the years 0 to 9999.
    init?(_ text: [UInt8], _ strictness: Strictness) {
        let isStrict = strictness == .rfc3339
        var cursor = Cursor(text, isTrimming: !isStrict)
        guard let year = cursor.takeDigits(4), cursor.take("-"), let month = cursor.takeDigits(2), cursor.take("-"),
            let day = cursor.takeDigits(2), let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        let midnight = date.daysSince1970 * 86_400
        if cursor.isAtEnd, !isStrict {
            instant = Timestamp(secondsSince1970: midnight)
            isDateOnly = true
            liberties = cursor.liberties
            return
        }
        guard cursor.take("T") || cursor.take("t") || (!isStrict && cursor.takeSpace()),
            let hour = cursor.takeDigits(2), hour < 24, cursor.take(":"), let minute = cursor.takeDigits(2),
            minute < 60, cursor.take(":"), let second = cursor.takeDigits(2), second <= 60, cursor.takeFraction(),
            let offset = cursor.takeOffset(isStrict: isStrict), cursor.isAtEnd
        else { return nil }
        let minuteStart = midnight + hour * 3_600 + minute * 60 - offset
        // RFC 3339, 5.7: a leap second is the 61st of a day's last minute in UTC.
        if second == 60, (minuteStart + 60) % 86_400 != 0 { return nil }
        let seconds = minuteStart + second
        guard Self.years.contains(seconds) else { return nil }
        instant = Timestamp(secondsSince1970: seconds)
        isDateOnly = false
        liberties = cursor.liberties
    }

    /// From 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    private static let years: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

    /// Takes the parts of a date from the front of a text.
    private struct Cursor {
        private let text: [UInt8]
        private var index: Int
        private let end: Int
        private(set) var liberties: DateLiberties = []

        init(_ text: [UInt8], isTrimming: Bool) {
            let part = isTrimming ? text.trimmingWhiteSpace() : text[...]
            if part.count < text.count { liberties.insert(.surroundingWhiteSpace) }
            self.text = text
            index = part.startIndex
            end = part.endIndex
        }

        var isAtEnd: Bool { index == end }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard index < end, text[index] == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }

        mutating func takeSpace() -> Bool {
            guard take(" ") else { return false }
            liberties.insert(.spaceBeforeTime)
            return true
        }

        mutating func takeDigits(_ count: Int) -> Int64? {
            guard end - index >= count else { return nil }
            var value: Int64 = 0
            for digit in index..<index + count {
                guard isDigit(text[digit]) else { return nil }
                value = value * 10 + Int64(text[digit] - UInt8(ascii: "0"))
            }
            index += count
            return value
        }

        /// Takes a point with digits, if there is one; false for a point without digits.
        mutating func takeFraction() -> Bool {
            guard take(".") else { return true }
            guard takeDigits(1) != nil else { return false }
            while takeDigits(1) != nil {}
            return true
        }

        /// Takes an offset and answers the seconds that local time is ahead of UTC.
        mutating func takeOffset(isStrict: Bool) -> Int64? {
            if take("Z") || take("z") { return 0 }
            if isAtEnd {
                liberties.insert(.missingOffset)
                return isStrict ? nil : 0
            }
            let isBehind = take("-")
            guard isBehind || take("+"), let hours = takeDigits(2), hours < 24 else { return nil }
            let hasColon = take(":")
            let minutes = takeDigits(2)
            if isStrict && !hasColon || hasColon && minutes == nil { return nil }
            guard minutes ?? 0 < 60 else { return nil }
            if minutes != nil, !hasColon { liberties.insert(.compactOffset) }
            let seconds = hours * 3_600 + (minutes ?? 0) * 60
            if seconds != 0 { liberties.insert(.foreignOffset) }
            return isBehind ? -seconds : seconds
        }
    }
}
