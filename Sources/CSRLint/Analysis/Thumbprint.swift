// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// A certificate's thumbprint: SHA-1 or SHA-256 over its DER.
struct Thumbprint: Hashable {
    /// The digits, upper case, in ASCII.
    let digits: [UInt8]

    /// What keeps a text from being a thumbprint.
    enum Fault: Error, Hashable {
        /// A character that is no hexadecimal digit.
        case notHexadecimal
        /// Neither 40 digits nor 64.
        case digitCount(Int)
    }

    /// Reads a thumbprint.
    init(_ text: JSONString) throws(Fault) {
        guard let hexadecimal = HexadecimalText(text) else { throw .notHexadecimal }
        guard [40, 64].contains(hexadecimal.digits.count) else { throw .digitCount(hexadecimal.digits.count) }
        digits = hexadecimal.digits
    }
}
