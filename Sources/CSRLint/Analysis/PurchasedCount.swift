// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// How many names were charged for, as a record says it.
enum PurchasedCount {
    /// The count; nil for anything but one to six digits.
    static func value(of text: JSONString) -> Int? {
        guard 1...6 ~= text.utf8.count else { return nil }
        var count = 0
        for byte in text.utf8 {
            guard 0x30...0x39 ~= byte else { return nil }
            count = count * 10 + Int(byte - 0x30)
        }
        return count
    }
}
