// csrlint
// SPDX-License-Identifier: Apache-2.0

extension OID {
    /// The identifier with the given content octets, sharing its storage with all others of the common arcs.
    ///
    /// A request names a score of identifiers; nearly all of them are X.520, PKCS and X9.62 ones, and those cost no
    /// allocation.
    init(sharing bytes: [UInt8], _ range: Range<Int>) {
        self = Self.shared(bytes, range) ?? OID(contentOctets: Array(bytes[range]))
    }

    private static func shared(_ bytes: [UInt8], _ range: Range<Int>) -> OID? {
        guard let lastOffset = range.last else { return nil }
        let start = range.lowerBound
        let last = Int(bytes[lastOffset])
        guard last < 0x80 else { return nil }
        if range.count == 3, bytes[start] == 0x55 {
            switch bytes[start + 1] {
            case 4: return attributeTypes[last]
            case 29: return extensionTypes[last]
            default: return nil
            }
        }
        if range.count == 9, bytes[start] == 0x2A, matches(bytes, start, pkcsPrefix) {
            switch bytes[start + 7] {
            case 1: return pkcs1[last]
            case 9: return pkcs9[last]
            default: return nil
            }
        }
        for oid in others
        where oid.contentOctets.count == range.count && Int(oid.contentOctets[range.count - 1]) == last
            && matches(bytes, start, oid.contentOctets)
        {
            return oid
        }
        return nil
    }

    private static func matches(_ bytes: [UInt8], _ start: Int, _ octets: [UInt8]) -> Bool {
        for offset in octets.indices where bytes[start + offset] != octets[offset] { return false }
        return true
    }

    private static let pkcsPrefix: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1]
    private static let attributeTypes = arcs(under: [0x55, 4])
    private static let extensionTypes = arcs(under: [0x55, 29])
    private static let pkcs1 = arcs(under: pkcsPrefix + [1])
    private static let pkcs9 = arcs(under: pkcsPrefix + [9])
    private static let others: [OID] = [
        .ecPublicKey, .ed25519, .ed448, .microsoftExtensionRequest, .p256, .p384, .p521,
        OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 2]),
        OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 3]),
        OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 4]),
    ]

    private static func arcs(under prefix: [UInt8]) -> [OID] {
        (UInt8(0)..<128).map { OID(contentOctets: prefix + [$0]) }
    }
}
