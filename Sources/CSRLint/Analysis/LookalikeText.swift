// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A domain name as people read it, and where its public suffix begins.
struct LookalikeText {
    /// The characters: A-labels in Unicode.
    let scalars: [UInt32]
    /// Where the public suffix begins.
    let suffixStart: Int

    private static let fullStop: UInt32 = 0x2E
    private static let shortLabelLength = 3

    init(_ name: HostName) {
        let scalars = name.displayScalars
        var dots = name.canonical[PublicSuffixList.suffix(of: name.canonical).start...].count { $0 == 0x2E }
        var start = scalars.count
        while start > 0 {
            if scalars[start - 1] == Self.fullStop {
                if dots == 0 { break }
                dots -= 1
            }
            start -= 1
        }
        self.scalars = scalars
        suffixStart = start
    }

    /// Whether one edit makes the other name of this, in a label of more than three characters that is not of the public
    /// suffix of either.
    func isOneEditApart(from other: LookalikeText) -> Bool {
        guard scalars.count - suffixStart == other.scalars.count - other.suffixStart,
            let edit = SingleEdit(between: scalars, and: other.scalars)
        else { return false }
        let position = edit.position
        switch edit {
        case .insertion:
            let longer = scalars.count > other.scalars.count ? scalars : other.scalars
            if longer[position] == Self.fullStop { return false }
        case .substitution:
            if scalars[position] == Self.fullStop || other.scalars[position] == Self.fullStop { return false }
        case .transposition:
            if scalars[position] == Self.fullStop || scalars[position + 1] == Self.fullStop { return false }
        }
        return isEditable(at: position) && other.isEditable(at: position)
    }

    /// Whether the label round a position, or up to the full stop there, is long enough and not of the public suffix.
    private func isEditable(at position: Int) -> Bool {
        guard position < suffixStart else { return false }
        let start = (scalars[..<position].lastIndex(of: Self.fullStop) ?? -1) + 1
        let end = scalars[position...].firstIndex(of: Self.fullStop) ?? scalars.count
        return end - start > Self.shortLabelLength
    }

    /// Whether the names are one when their digits are left out, as `web1` and `web2` are.
    func differsInDigitsOnly(from other: LookalikeText) -> Bool {
        let isNoDigit = { (scalar: UInt32) in !(0x30...0x39 ~= scalar) }
        return scalars.lazy.filter(isNoDigit).elementsEqual(other.scalars.lazy.filter(isNoDigit))
    }
}
