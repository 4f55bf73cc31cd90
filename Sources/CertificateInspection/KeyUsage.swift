// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a key may be used for (RFC 5280, 4.2.1.3).
public struct KeyUsage: OptionSet, Hashable, Sendable {
    /// One bit a usage: the lowest is `digitalSignature`.
    public let rawValue: UInt16
    /// Makes usages from their bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Signing something other than certificates and revocation lists.
    public static let digitalSignature = KeyUsage(rawValue: 1 << 0)
    /// Signing to commit oneself; called `contentCommitment` too.
    public static let nonRepudiation = KeyUsage(rawValue: 1 << 1)
    /// Encrypting keys.
    public static let keyEncipherment = KeyUsage(rawValue: 1 << 2)
    /// Encrypting data without a key in between.
    public static let dataEncipherment = KeyUsage(rawValue: 1 << 3)
    /// Agreeing on keys.
    public static let keyAgreement = KeyUsage(rawValue: 1 << 4)
    /// Signing certificates.
    public static let keyCertSign = KeyUsage(rawValue: 1 << 5)
    /// Signing revocation lists.
    public static let crlSign = KeyUsage(rawValue: 1 << 6)
    /// Only encrypting while agreeing on keys.
    public static let encipherOnly = KeyUsage(rawValue: 1 << 7)
    /// Only decrypting while agreeing on keys.
    public static let decipherOnly = KeyUsage(rawValue: 1 << 8)

    private static let fieldNames = [
        "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign",
        "cRLSign", "encipherOnly", "decipherOnly",
    ]

    /// The names of the usages, in the order of their bits.
    public var names: [String] {
        Self.fieldNames.indices.filter { rawValue & 1 << $0 != 0 }.map { Self.fieldNames[$0] }
    }

    /// Reads the bits of a BIT STRING, of which the last octet has some unused; bits without a name are left out.
    init(bits octets: [UInt8], unusedBits: UInt8) {
        var value: UInt16 = 0
        let count = octets.count * 8 - Int(min(unusedBits, 7))
        for bit in Self.fieldNames.indices where bit < count && octets[bit / 8] & 0x80 >> (bit % 8) != 0 {
            value |= 1 << bit
        }
        self.init(rawValue: value)
    }
}
