// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The times of a certificate (RFC 5280, 4.1.2.5).
enum CertificateTime {
    /// A UTCTime or GeneralizedTime in the only form that RFC 5280 allows (seconds, Z, no fraction), as seconds since
    /// 1970 UTC; nil for another form or a date that is none.
    static func seconds(_ walk: DERWalk, at index: Int) -> Int64? {
        let element = walk.elements[index]
        let text = walk.octets(of: index)
        switch element.identifier {
        case 0x17: return seconds(text, yearDigits: 2)
        case 0x18: return seconds(text, yearDigits: 4)
        default: return nil
        }
    }

    private static func seconds(_ text: [UInt8], yearDigits: Int) -> Int64? {
        guard text.count == yearDigits + 11, text.last == UInt8(ascii: "Z") else { return nil }
        let digits = text.dropLast().map { Int64($0) - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        func number(_ range: Range<Int>) -> Int64 { digits[range].reduce(0) { $0 * 10 + $1 } }
        var year = number(0..<yearDigits)
        if yearDigits == 2 { year += year < 50 ? 2000 : 1900 }
        let fields = (0..<5).map { number((yearDigits + 2 * $0)..<(yearDigits + 2 * $0 + 2)) }
        let (month, day, hour, minute, second) = (fields[0], fields[1], fields[2], fields[3], fields[4])
        guard (1...12).contains(month), day >= 1, day <= daysInMonth(month, year), hour < 24, minute < 60, second < 60
        else { return nil }
        return ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
    }

    private static func daysInMonth(_ month: Int64, _ year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The proleptic Gregorian calendar, counted in eras of 400 years that begin in March.
    private static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
