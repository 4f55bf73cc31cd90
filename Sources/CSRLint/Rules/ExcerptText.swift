// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Texts as evidence shows their beginning: an attribute of a megabyte does not fill a report.
enum ExcerptText {
    private static let maximumLength = 128

    /// The beginning of a text in visible form, with a count of the octets left out.
    static func visible(_ utf8: [UInt8]) -> String {
        guard utf8.count > maximumLength else { return DisplayText.visible(utf8) }
        var end = maximumLength
        // A character is not cut: 0x80 to 0xBF continue one.
        while end > maximumLength - 3, utf8[end] & 0xC0 == 0x80 { end -= 1 }
        return DisplayText.visible(Array(utf8[..<end])) + "…(\(utf8.count - end) more bytes)"
    }
}
