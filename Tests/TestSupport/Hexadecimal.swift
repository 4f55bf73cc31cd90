// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Octets as vectors have them.
public enum Hexadecimal {
    /// The octets of hexadecimal digits; of an odd number of them with a zero in front.
    public static func octets(_ text: String) -> [UInt8] {
        let digits = (text.count % 2 == 0 ? "" : "0") + text
        return stride(from: 0, to: digits.count, by: 2).compactMap { offset in
            let start = digits.index(digits.startIndex, offsetBy: offset)
            return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)
        }
    }
}
