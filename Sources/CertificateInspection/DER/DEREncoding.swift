// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The little of DER that is written here.
enum DEREncoding {
    /// An element with the given identifier octet.
    static func element(_ identifier: UInt8, _ content: [UInt8]) -> [UInt8] {
        if content.count < 0x80 { return [identifier, UInt8(content.count)] + content }
        var length: [UInt8] = []
        var rest = content.count
        while rest > 0 {
            length.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        return [identifier, 0x80 | UInt8(length.count)] + length.reversed() + content
    }
}
