// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The algorithm identifier in a SubjectPublicKeyInfo, octet by octet.
enum KeyAlgorithmIdentifier {
    /// The only encoding that the Baseline Requirements (7.1.3.1) take for a key of this kind; nil where they know none.
    static func required(of key: PublicKey) -> [UInt8]? {
        switch key.algorithm {
        case .rsa: return rsa
        case .ellipticCurve:
            guard case .ellipticCurve(.named(let curve), _) = key.material else { return nil }
            return curves[curve]
        default: return nil
        }
    }

    /// Whether the identifier in a SubjectPublicKeyInfo is exactly this one.
    static func stands(_ identifier: [UInt8], in subjectPublicKeyInfo: [UInt8]) -> Bool {
        content(of: subjectPublicKeyInfo).starts(with: identifier)
    }

    /// The identifier as far as its own length octets tell, at most 64 octets of it.
    static func shown(in subjectPublicKeyInfo: [UInt8]) -> [UInt8] {
        let content = content(of: subjectPublicKeyInfo)
        let inner = self.content(of: Array(content.prefix(70)))
        let length = content.dropFirst().first.map { $0 < 0x80 ? Int($0) : 64 } ?? 0
        return Array(content.prefix(min(64, content.prefix(70).count - inner.count + length)))
    }

    /// What follows the identifier octet and the length octets of an element.
    private static func content(of element: [UInt8]) -> ArraySlice<UInt8> {
        guard element.count >= 2 else { return [] }
        let lengthOctets = element[1] > 0x80 ? Int(element[1] & 0x7F) : 0
        return element.dropFirst(2 + lengthOctets)
    }

    private static let rsa: [UInt8] = [
        0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
    ]

    private static let curves: [OID: [UInt8]] = [
        .p256: [
            0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D,
            0x03, 0x01, 0x07,
        ],
        .p384: certicom(0x22),
        .p521: certicom(0x23),
    ]

    private static func certicom(_ arc: UInt8) -> [UInt8] {
        [0x30, 0x10, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, arc]
    }
}
