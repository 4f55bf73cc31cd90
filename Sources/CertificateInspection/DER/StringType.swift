// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The string types of ASN.1, as a reader of names meets them.
enum StringType {
    static let printableString: UInt8 = 19

    private static let names: [UInt8: String] = [
        12: "UTF8String", 18: "NumericString", 19: "PrintableString", 20: "T61String", 22: "IA5String",
        26: "VisibleString", 28: "UniversalString", 30: "BMPString",
    ]

    /// The name of the string type with the given universal tag number; nil for what is no string, or a rare one.
    static func name(ofTag tag: UInt8) -> String? { names[tag] }

    /// Whether an identifier octet is that of a string type, in one piece or several.
    static func isString(_ identifier: UInt8) -> Bool {
        identifier < 0x40 && names[identifier & 0x1F] != nil
    }

    /// Whether a character is in the repertoire of PrintableString (X.680, 41.4).
    static func isPrintable(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x20, 0x27...0x29, 0x2B...0x2F, 0x3A, 0x3D, 0x3F: true
        default: false
        }
    }

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
