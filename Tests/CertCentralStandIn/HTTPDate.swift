// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation

/// Instants as HTTP writes them (RFC 9110, 5.6.7).
enum HTTPDate {
    /// The form that is written today, and the two obsolete ones.
    enum Form: String, CaseIterable, Sendable {
        case fixed = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        case rfc850 = "EEEE, dd-MMM-yy HH:mm:ss 'GMT'"
        case asctime = "EEE MMM d HH:mm:ss yyyy"
    }

    /// The instant that lies so many seconds after now.
    static func text(after seconds: Int, form: Form = .fixed) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = form.rawValue
        let text = formatter.string(from: Date(timeIntervalSinceNow: Double(seconds)))
        // asctime pads the day with a space.
        guard form == .asctime, text.split(separator: " ")[2].count == 1 else { return text }
        return text.prefix(7) + " " + text.dropFirst(7)
    }
}
#endif
