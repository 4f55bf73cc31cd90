// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The rules on characters that stand in a context alone (RFC 5892, appendix A).
extension IDNAValidity {
    private static let nonJoiner: UInt32 = 0x200C
    private static let joiner: UInt32 = 0x200D
    private static let virama: UInt8 = 9
    private static let arabicDigits: ClosedRange<UInt32> = 0x660...0x669
    private static let extendedArabicDigits: ClosedRange<UInt32> = 0x6F0...0x6F9

    /// Whether a character is a joiner or non-joiner without width.
    static func isJoiner(_ scalar: UInt32) -> Bool { scalar == joiner || scalar == nonJoiner }

    /// Whether a joiner or non-joiner stands where its script asks for it: after a virama, the non-joiner also between
    /// letters that would join.
    static func isJoinerInContext(_ scalars: [UInt32], at index: Int) -> Bool {
        guard index > 0 else { return false }
        if UnicodeNormalization.combiningClass(of: scalars[index - 1]) == virama { return true }
        guard scalars[index] == nonJoiner else { return false }
        let before = scalars[..<index].reversed().lazy.map(joining.class).first { $0 != UInt8(ascii: "T") }
        let after = scalars[(index + 1)...].lazy.map(joining.class).first { $0 != UInt8(ascii: "T") }
        guard case let before?? = before, case let after?? = after else { return false }
        return (before == UInt8(ascii: "L") || before == UInt8(ascii: "D"))
            && (after == UInt8(ascii: "R") || after == UInt8(ascii: "D"))
    }

    /// Whether another character that needs a context has it.
    static func isInContext(_ scalars: [UInt32], at index: Int) -> Bool {
        let previous = index > 0 ? scalars[index - 1] : nil
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        switch scalars[index] {
        case 0xB7: return previous == 0x6C && next == 0x6C
        case 0x375: return next.map { LabelScripts.isOf(.greek, $0) } ?? false
        case 0x5F3, 0x5F4: return previous.map { LabelScripts.isOf(.hebrew, $0) } ?? false
        case 0x30FB:
            return scalars.contains { scalar in
                scalar != 0x30FB
                    && [Script.hiragana, .katakana, .han].contains { LabelScripts.isOf($0, scalar) }
            }
        case arabicDigits: return !scalars.contains { extendedArabicDigits ~= $0 }
        case extendedArabicDigits: return !scalars.contains { arabicDigits ~= $0 }
        default: return false
        }
    }

    private static let joining = ClassTable(JoiningTypeTable.text)
}
