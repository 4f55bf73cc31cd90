// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentral

/// How a date departs from the form that the vendor documents for it.
struct DateDeviation: Hashable {
    /// What is other, in words that follow the date.
    let words: [String]
    /// Whether it is still ISO 8601, so that every reader takes it for the same instant.
    let isHarmless: Bool

    /// Looks at a date; nil where it is as documented.
    ///
    /// - Parameters:
    ///   - date: the date.
    ///   - isOfDay: whether a day is documented, and not an instant in UTC.
    init?(_ date: Reissue.DateField, isOfDay: Bool) {
        var grave: [String] = []
        var harmless: [String] = []
        if date.instant == nil {
            grave.append("is no date in ISO 8601")
        } else if date.isDateOnly != isOfDay {
            grave.append(isOfDay ? "has a time, where a day is documented" : "has no time")
        }
        let liberties = date.liberties
        if liberties.contains(.spaceBeforeTime) { grave.append("has a space in place of the T") }
        if liberties.contains(.missingOffset) { grave.append("has no offset from UTC") }
        if liberties.contains(.compactOffset) { grave.append("has an offset without a colon") }
        if liberties.contains(.foreignOffset) { harmless.append("has an offset other than that of UTC") }
        if liberties.contains(.surroundingWhiteSpace) { harmless.append("has white space round it") }
        guard !grave.isEmpty || !harmless.isEmpty else { return nil }
        words = grave + harmless
        isHarmless = grave.isEmpty
    }
}
