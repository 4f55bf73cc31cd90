// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Relative references to files (RFC 3986 section 4.2).
enum RelativeURI {
    /// A relative path as a reference: all but unreserved characters and the slashes is percent-encoded, so that no
    /// part of it is taken for a scheme, a host, a query or a fragment.
    static func encoded(_ path: String) -> String {
        var encoded = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
