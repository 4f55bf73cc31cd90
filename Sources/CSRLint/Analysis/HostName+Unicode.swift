// csrlint
// SPDX-License-Identifier: Apache-2.0

extension HostName {
    /// The longest name in Unicode that is mapped: a host name's 253 characters take no more bytes in UTF-8.
    private static let maximumUnicodeLength = 1024
    /// The most code points of a label that still fit the 63 octets of an A-label.
    private static let maximumLabelLength = 63

    /// Makes the canonical form of a name that is not all ASCII: ideographic full stops become full stops, and each
    /// label in Unicode its A-label (UTS 46, non-transitional). What has none is opaque, and so is whatever holds a
    /// character that is invisible or reorders text: a name must not match by what nobody sees.
    init(unicode bytes: [UInt8], written: [UInt8], notes: Notes) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            self.init(written: written, canonical: bytes, kind: .opaque, notes: notes, isWellFormed: false)
            return
        }
        guard bytes.count <= Self.maximumUnicodeLength, !text.unicodeScalars.contains(where: \.isInvisible) else {
            self.init(written: written, canonical: bytes, kind: .opaque, notes: notes)
            return
        }
        var notes = notes
        var scalars = text.unicodeScalars.map(\.value)
        for index in scalars.indices where Self.isIDNADot(scalars[index]) {
            notes.insert(.idnaDot)
            scalars[index] = 0x2E
        }
        guard scalars.contains(where: { $0 >= 0x80 }) else {
            let ascii = scalars.map { UInt8(truncatingIfNeeded: $0) }
            self.init(ascii, written: written, isWellFormed: true, notes: notes)
            return
        }
        guard let canonical = Self.canonical(scalars, notes: &notes) else {
            self.init(written: written, canonical: bytes, kind: .opaque, notes: notes.intersection(.whitespace))
            return
        }
        let isWildcard = canonical.contains(0x2A) && Self.isWildcard(canonical, notes: &notes)
        self.init(written: written, canonical: canonical, kind: .dns, isWildcard: isWildcard, notes: notes)
    }

    private static func canonical(_ scalars: [UInt32], notes: inout Notes) -> [UInt8]? {
        var labels = scalars.split(separator: 0x2E, omittingEmptySubsequences: false)
        if labels.count > 1, labels.last?.isEmpty == true {
            labels.removeLast()
            notes.insert(.trailingDot)
        }
        var canonical: [UInt8] = []
        for (index, label) in labels.enumerated() {
            if label.isEmpty { return nil }
            if index > 0 { canonical.append(0x2E) }
            if label.allSatisfy({ $0 < 0x80 }) {
                for scalar in label {
                    let isUpperCase = 0x41...0x5A ~= scalar
                    if isUpperCase { notes.insert(.caseOnly) }
                    canonical.append(UInt8(truncatingIfNeeded: isUpperCase ? scalar | 0x20 : scalar))
                }
            } else {
                guard let aLabel = aLabel(of: label) else { return nil }
                notes.insert(.uLabelForm)
                canonical += aLabel
            }
        }
        return canonical
    }

    private static func aLabel(of label: ArraySlice<UInt32>) -> [UInt8]? {
        guard let mapped = IDNAMapping.map(label), 1...maximumLabelLength ~= mapped.count else { return nil }
        if mapped.allSatisfy({ $0 < 0x80 }) { return mapped.map { UInt8(truncatingIfNeeded: $0) } }
        // A label with hyphens there is reserved: it has no A-label of its own (RFC 5891, 4.2.3.1).
        if mapped.count >= 4, mapped[2] == 0x2D, mapped[3] == 0x2D { return nil }
        return Punycode.encode(mapped).map { Array("xn--".utf8) + $0 }
    }

    /// Whether a character is a full stop to IDNA (RFC 3490, 3.1) but not to DNS.
    static func isIDNADot(_ scalar: UInt32) -> Bool { scalar == 0x3002 || scalar == 0xFF0E || scalar == 0xFF61 }

    /// The name's characters as people read them: A-labels in Unicode where they decode.
    var displayScalars: [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(canonical.count)
        for (index, label) in canonical.split(separator: 0x2E, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { scalars.append(0x2E) }
            if kind == .dns, label.starts(with: "xn--".utf8), label.count <= Self.maximumLabelLength,
                let decoded = Punycode.decode(label.dropFirst(4)), !decoded.contains(0x2E)
            {
                scalars += decoded
            } else {
                scalars += label.lazy.map { UInt32($0) }
            }
        }
        return scalars
    }
}

extension Unicode.Scalar {
    /// Whether the character is a control character, has no width, or reorders text.
    ///
    /// The set is fixed, so that a name compares alike whatever Unicode version the system knows.
    var isInvisible: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
