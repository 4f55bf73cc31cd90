// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The string types of ASN.1, as a reader of names meets them.
enum StringType {
    /// The octets of a string as UTF-8; nil where the type does not allow them.
    ///
    /// The types of one octet a character are read by their reach, not by their repertoire: `*` and `@` in a
    /// PrintableString are written everywhere and leave no doubt. A T61String is Latin-1, as everybody writes it.
    static func utf8(_ octets: [UInt8], tag: UInt8) -> [UInt8]? {
        switch tag {
        case 12: isUTF8(octets) ? octets : nil
        case 18, 19, 22, 26: octets.allSatisfy { $0 < 0x80 } ? octets : nil
        case 20: latin1(octets)
        case 28: universal(octets)
        case 30: basicMultilingualPlane(octets)
        default: nil
        }
    }

    /// Whether octets are well-formed UTF-8 (RFC 3629): nothing overlong, no surrogates, nothing above 10FFFF.
    static func isUTF8(_ octets: [UInt8]) -> Bool {
        if octets.allSatisfy({ $0 < 0x80 }) { return true }
        return String(validating: octets, as: UTF8.self) != nil
    }

    private static func latin1(_ octets: [UInt8]) -> [UInt8] {
        if octets.allSatisfy({ $0 < 0x80 }) { return octets }
        return octets.flatMap { octet -> [UInt8] in octet < 0x80 ? [octet] : [0xC0 | octet >> 6, 0x80 | octet & 0x3F] }
    }

    /// A BMPString, read as UTF-16: the pairs of surrogates that the type excludes are written by Windows.
    private static func basicMultilingualPlane(_ octets: [UInt8]) -> [UInt8]? {
        guard octets.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 0, to: octets.count, by: 2).map { UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]) }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }

    private static func universal(_ octets: [UInt8]) -> [UInt8]? {
        guard octets.count.isMultiple(of: 4) else { return nil }
        let units = stride(from: 0, to: octets.count, by: 4).map { offset in
            octets[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        return String(validating: units, as: UTF32.self).map { Array($0.utf8) }
    }
}
