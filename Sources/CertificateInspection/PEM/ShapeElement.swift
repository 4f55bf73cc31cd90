// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The header of a DER element, read just well enough to tell objects apart.
struct ShapeElement {
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let objectIdentifier: UInt8 = 0x06
    static let sequence: UInt8 = 0x30
    static let contextZero: UInt8 = 0xA0

    /// The identifier octet.
    let tag: UInt8
    /// The contents, as far as they are there.
    let content: Range<Int>
    /// The length that the header gives; nil for the indefinite form.
    let declaredLength: Int?

    /// Reads the header at `start`; nil where there is none, or where its length takes more than four octets.
    init?(_ bytes: Span<UInt8>, at start: Int, to limit: Int) {
        guard start >= 0, limit <= bytes.count, limit - start >= 2 else { return nil }
        tag = bytes[start]
        let first = Int(bytes[start + 1])
        let octets = first < 0x80 ? 0 : first & 0x7F
        let body = start + 2 + octets
        guard octets <= 4, body <= limit else { return nil }
        var length = octets == 0 ? first : 0
        for index in start + 2..<body { length = length << 8 | Int(bytes[index]) }
        if first == 0x80 {
            declaredLength = nil
            content = body..<limit
        } else {
            declaredLength = length
            content = body..<body + min(length, limit - body)
        }
    }

    /// The first element inside.
    func firstChild(_ bytes: Span<UInt8>) -> ShapeElement? {
        ShapeElement(bytes, at: content.lowerBound, to: content.upperBound)
    }

    /// The element after this one in `parent`.
    func next(_ bytes: Span<UInt8>, in parent: ShapeElement) -> ShapeElement? {
        declaredLength == nil ? nil : ShapeElement(bytes, at: content.upperBound, to: parent.content.upperBound)
    }

    /// Whether the contents begin as the object identifiers of PKCS #7 and CMS do, 1.2.840.113549.1.7 and .9.16.1.
    func isPKCS(_ bytes: Span<UInt8>) -> Bool {
        hasPrefix(bytes, Self.rsaData + [0x07]) || hasPrefix(bytes, Self.rsaData + [0x09, 0x10, 0x01])
    }

    /// Whether the contents begin as the password-based algorithms of PKCS #5 and PKCS #12 do.
    func isPKCS5(_ bytes: Span<UInt8>) -> Bool {
        hasPrefix(bytes, Self.rsaData + [0x05]) || hasPrefix(bytes, Self.rsaData + [0x0C, 0x01])
    }

    /// Whether the contents name a kind of field, 1.2.840.10045.1, as SpecifiedECDomain does (SEC 1 appendix C.2).
    func isFieldType(_ bytes: Span<UInt8>) -> Bool {
        hasPrefix(bytes, [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x01])
    }

    private func hasPrefix(_ bytes: Span<UInt8>, _ prefix: [UInt8]) -> Bool {
        content.count >= prefix.count && bytes.matches(prefix, at: content.lowerBound)
    }

    /// The object identifiers of the bags that hold private keys, keyBag and pkcs8ShroudedKeyBag (RFC 7292).
    static let keyBags = [rsaData + [0x0C, 0x0A, 0x01, 0x01], rsaData + [0x0C, 0x0A, 0x01, 0x02]]

    /// 1.2.840.113549.1
    private static let rsaData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01]
}
