// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The ASCII of a UTF-16 text with a byte order mark, as the redirection of old PowerShell writes files.
struct UTF16Text {
    /// One byte for each unit after the mark; 0xFF for any that is not ASCII.
    let bytes: [UInt8]

    /// Narrows a text; nil where it does not begin with a mark of UTF-16.
    init?(_ encoded: [UInt8]) {
        guard encoded.count >= 2 else { return nil }
        let isBigEndian: Bool
        switch (encoded[0], encoded[1]) {
        case (0xFE, 0xFF): isBigEndian = true
        case (0xFF, 0xFE): isBigEndian = false
        default: return nil
        }
        var output = [UInt8](repeating: 0xFF, count: encoded.count / 2 - 1)
        for index in output.indices {
            let first = encoded[2 * index + 2]
            let second = encoded[2 * index + 3]
            let (high, low) = isBigEndian ? (first, second) : (second, first)
            if high == 0, low < 0x80 { output[index] = low }
        }
        bytes = output
    }

    /// Where the unit for the byte at `offset` stands in the original.
    func originalOffset(_ offset: Int) -> Int { 2 * offset + 2 }
}
