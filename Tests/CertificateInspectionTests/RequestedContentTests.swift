// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("What requested extensions say")
struct RequestedContentTests {
    private static func requested(_ oid: OID, _ value: [UInt8]) -> RequestedExtension {
        RequestedExtension(oid: oid, isCritical: false, value: value)
    }

    @Test(
        "is unreadable exactly where the request says that the extension is malformed", arguments: RequestFixtures.names
    )
    func agreement(_ name: String) throws {
        guard let request = try? CertificateSigningRequest(der: RequestFixtures.bytes(name)) else { return }
        let malformed = Set(request.malformedExtensions.map(\.index))
        for (index, requested) in request.requestedExtensions.enumerated() {
            let isReadable: Bool
            switch requested.oid {
            case .basicConstraints: isReadable = requested.makesAuthority != nil
            case .keyUsage: isReadable = requested.keyUsage != nil
            case .extendedKeyUsage: isReadable = requested.keyPurposes != nil
            case .tlsFeature: isReadable = requested.tlsFeatures != nil
            case .subjectKeyIdentifier: isReadable = requested.subjectKeyIdentifier != nil
            default: continue
            }
            #expect(isReadable != malformed.contains(index))
        }
    }

    @Test("of key usage is a bit a usage, without those that are unused or have no name")
    func keyUsages() {
        func usage(_ content: [UInt8]) -> [String]? {
            Self.requested(.keyUsage, DEREncoding.element(3, content)).keyUsage?.names
        }
        #expect(usage([0]) == [])
        #expect(usage([7, 0x80]) == ["digitalSignature"])
        #expect(usage([5, 0xA0]) == ["digitalSignature", "keyEncipherment"])
        #expect(usage([4, 0xF0]) == ["digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment"])
        #expect(usage([1, 0x0E]) == ["keyAgreement", "keyCertSign", "cRLSign"])
        #expect(usage([7, 0x01, 0x80]) == ["encipherOnly", "decipherOnly"])
        #expect(usage([0, 0, 0x7F, 0xFF]) == [])
        #expect(usage([7, 0xFF]) == ["digitalSignature"])
        #expect(usage([200, 0xFF]) == ["digitalSignature"])
        #expect(usage([]) == nil)
    }

    @Test(
        "of basic constraints is whether they make an authority",
        arguments: [
            ([0x30, 0], false), ([0x30, 3, 1, 1, 0xFF], true), ([0x30, 3, 1, 1, 1], true), ([0x30, 3, 1, 1, 0], false),
            ([0x30, 3, 2, 1, 0], false), ([0x30, 6, 1, 1, 0xFF, 2, 1, 0], true), ([0x30, 2, 1, 0], nil), ([], nil),
            ([0x31, 0], nil), ([0x30, 0, 0], nil), ([0x30, 3, 1, 1], nil),
        ] as [([UInt8], Bool?)])
    func constraints(_ value: [UInt8], _ expected: Bool?) {
        #expect(Self.requested(.basicConstraints, value).makesAuthority == expected)
    }

    @Test("of extended key usage is its purposes, in order")
    func purposes() {
        let value: [UInt8] = [0x30, 18, 6, 8, 0x2B, 6, 1, 5, 5, 7, 3, 3, 6, 6, 0x2B, 6, 1, 5, 5, 7]
        #expect(
            Self.requested(.extendedKeyUsage, value).keyPurposes?.map(\.description) == [
                "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7",
            ])
        #expect(Self.requested(.extendedKeyUsage, [0x30, 0]).keyPurposes == [])
        #expect(Self.requested(.extendedKeyUsage, [0x30, 3, 2, 1, 5]).keyPurposes == nil)
        #expect(Self.requested(.extendedKeyUsage, [0x30, 3, 6, 1, 0x80]).keyPurposes == nil)
    }

    @Test("of the TLS feature extension is the numbers of TLS extensions")
    func features() {
        #expect(Self.requested(.tlsFeature, [0x30, 6, 2, 1, 5, 2, 1, 17]).tlsFeatures == [5, 17])
        #expect(Self.requested(.tlsFeature, [0x30, 0]).tlsFeatures == [])
        #expect(Self.requested(.tlsFeature, [0x30, 4, 2, 2, 0x80, 0]).tlsFeatures == [])
        #expect(Self.requested(.tlsFeature, [0x30, 13, 2, 11] + [UInt8](repeating: 0x7F, count: 11)).tlsFeatures == [])
        #expect(Self.requested(.tlsFeature, [0x30, 3, 4, 1, 5]).tlsFeatures == nil)
        #expect(Self.requested(.tlsFeature, [2, 1, 5]).tlsFeatures == nil)
    }

    @Test("of the key identifier is its octets")
    func identifier() {
        #expect(Self.requested(.subjectKeyIdentifier, [4, 2, 1, 2]).subjectKeyIdentifier == [1, 2])
        #expect(Self.requested(.subjectKeyIdentifier, [4, 0]).subjectKeyIdentifier == [])
        #expect(Self.requested(.subjectKeyIdentifier, [3, 2, 0, 2]).subjectKeyIdentifier == nil)
        #expect(Self.requested(.subjectKeyIdentifier, [4, 2, 1]).subjectKeyIdentifier == nil)
    }

    @Test("is nothing where the extension is another one")
    func others() {
        let requested = Self.requested(.keyUsage, [0x30, 3, 1, 1, 0xFF])
        #expect(requested.makesAuthority == nil && requested.keyPurposes == nil && requested.tlsFeatures == nil)
        #expect(requested.subjectKeyIdentifier == nil && requested.keyUsage == nil)
        #expect(requested.isKnown)
    }

    @Test(
        "is known of those that RFCs define for certificates",
        arguments: [
            ("2.5.29.17", true), ("2.5.29.15", true), ("2.5.29.30", true), ("1.3.6.1.5.5.7.1.24", true),
            ("1.3.6.1.4.1.11129.2.4.3", true), ("2.5.29.20", false), ("2.16.840.1.113730.1.1", false),
            ("1.3.6.1.4.1.311.21.7", false), ("1.3.6.1.4.1.32473.6", false),
        ])
    func known(_ dotted: String, _ isKnown: Bool) throws {
        #expect(Self.requested(try #require(OID(dotted: dotted)), []).isKnown == isKnown)
    }
}
