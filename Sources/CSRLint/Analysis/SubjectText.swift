// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What the values of a distinguished name carry over from where they were typed or copied.
enum SubjectText {
    /// A space where none belongs.
    enum SpaceFault: Hashable, Sendable {
        case leading, trailing, repeated
        /// Another space than the usual one.
        case unusual(UInt32)
        /// Spaces or commas part several host names.
        case severalNames
    }

    /// The first such space in a value; nil for a good one.
    static func spaceFault(in utf8: [UInt8]) -> SpaceFault? {
        guard !utf8.isEmpty, let text = String(validating: utf8, as: UTF8.self) else { return nil }
        let scalars = text.unicodeScalars.map(\.value)
        if let first = scalars.first, isSpace(first) { return .leading }
        if let last = scalars.last, isSpace(last) { return .trailing }
        for (before, after) in zip(scalars, scalars.dropFirst()) where isSpace(after) {
            if isSpace(before) { return .repeated }
            // East Asian text is parted by a space of its own width.
            if after != 0x20, after != 0x3000 { return .unusual(after) }
        }
        return nil
    }

    /// Whether a common name is several host names of the public, parted by spaces, commas or semicolons.
    static func isSeveralNames(_ utf8: [UInt8]) -> Bool {
        let pieces = utf8.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x3B }
        return pieces.count > 1
            && pieces.allSatisfy { piece in
                let name = HostName(dnsName: Array(piece))
                return name.kind == .dns && name.canonical.contains(0x2E) && InternalName(name) == nil
            }
    }

    /// The first reference to a character as HTML writes it, such as `&amp;` or `&#38;`; nil where there is none.
    static func characterReference(in utf8: [UInt8]) -> [UInt8]? {
        for start in utf8.indices where utf8[start] == 0x26 {
            let rest = utf8[(start + 1)...].prefix(longestReference)
            guard let end = rest.firstIndex(of: 0x3B) else { continue }
            if isReference(utf8[(start + 1)..<end]) { return Array(utf8[start...end]) }
        }
        return nil
    }

    private static let longestReference = 12
    private static let names: Set<[UInt8]> = Set(
        """
        amp lt gt quot apos nbsp copy reg trade ndash mdash lsquo rsquo ldquo rdquo bull hellip euro pound yen cent sect \
        szlig eth ETH thorn THORN ordf ordm deg middot laquo raquo shy
        """.split(separator: " ").map { Array($0.utf8) })
    private static let accents = ["uml", "acute", "grave", "circ", "tilde", "cedil", "ring", "slash", "lig", "caron"]
        .map { Array($0.utf8) }

    private static func isReference(_ body: ArraySlice<UInt8>) -> Bool {
        if names.contains(Array(body)) { return true }
        guard body.first == 0x23 else {
            return accents.contains { accent in
                1...2 ~= body.count - accent.count && body.suffix(accent.count).elementsEqual(accent)
                    && body.allSatisfy { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
            }
        }
        let digits = body.dropFirst()
        if let mark = digits.first, mark | 0x20 == 0x78 {
            return digits.count > 1
                && digits.dropFirst().allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 | 0x20 }
        }
        return !digits.isEmpty && digits.allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

extension SubjectText.SpaceFault: CustomStringConvertible {
    /// The fault, as what the value does.
    var description: String {
        switch self {
        case .leading: "begins with a space"
        case .trailing: "ends with a space"
        case .repeated: "holds spaces in a row"
        case .unusual(let scalar): "holds the unusual space \(HiddenCharacter.codePoint(scalar))"
        case .severalNames: "is several host names in one value"
        }
    }
}
