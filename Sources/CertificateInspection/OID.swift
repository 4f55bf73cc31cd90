// csrlint
// SPDX-License-Identifier: Apache-2.0

/// An ASN.1 OBJECT IDENTIFIER, kept as its DER content octets.
///
/// Two values are equal when their encodings are equal. The dotted form is made on demand.
public struct OID: Hashable, Sendable {
    /// The content octets of the DER encoding, without tag and length.
    public let contentOctets: [UInt8]

    /// Makes an identifier from the content octets of its DER encoding.
    public init(contentOctets: [UInt8]) {
        self.contentOctets = contentOctets
    }

    /// Whether octets are the content of an OBJECT IDENTIFIER (X.690, 8.19): whole arcs, none with a leading 80.
    static func isWellFormed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let last = range.last, bytes[last] < 0x80 else { return false }
        var isFirstOfArc = true
        for offset in range {
            if isFirstOfArc, bytes[offset] == 0x80 { return false }
            isFirstOfArc = bytes[offset] < 0x80
        }
        return true
    }
}
