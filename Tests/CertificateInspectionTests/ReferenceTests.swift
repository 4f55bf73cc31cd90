// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintOpenSSL
import CertificateInspection
import Testing

/// What the two routes can differ in.
enum Difference: String, CaseIterable {
    /// One of them takes the bytes for a request, the other does not.
    case acceptance
    case length
    case version
    case subject
    case attributeCount
    case keySize
    case extensions
    case names
    case verdict

    /// Where the two routes differ, and on purpose.
    static let named: [String: (differences: Set<Difference>, reason: String)] = [
        "nonmin_version.der": ([.acceptance], "OpenSSL refuses a padded INTEGER, though it reads all other BER"),
        "visible_cn.der": ([.acceptance], "OpenSSL refuses a name for a VisibleString in it"),
        "nesting_40.der": ([.acceptance], "OpenSSL has no limit on the nesting inside an attribute"),
        "version_huge.der": ([.version], "OpenSSL answers -1 for a version that fits no long"),
        "rsa_e1.der": ([.verdict], "with an exponent of 1 anybody can sign"),
        "rsa_neg.der": ([.verdict], "OpenSSL loses the sign of the modulus"),
        "ec_explicit.der": ([.verdict], "explicit parameters are never trusted"),
        "k_bige4096.der": ([.verdict], "OpenSSL refuses an exponent above 64 bits"),
        "rsa_sha512_224.der": ([.verdict], "X509_REQ_verify knows no signature with SHA-512/224"),
        "rsa_sha512_256.der": ([.verdict], "X509_REQ_verify knows no signature with SHA-512/256"),
        "ec_secp224k1.der": ([.keySize], "OpenSSL counts the order of the curve, certificate authorities its field"),
        "both_extreq.der": ([.extensions, .names], "OpenSSL reads the first PKCS #9 attribute only"),
        "two_extreq.der": ([.extensions, .names], "OpenSSL reads the first attribute only"),
        "two_values.der": ([.extensions, .names], "OpenSSL reads the first value only"),
        "two_san.der": ([.names], "OpenSSL gives up on an extension that is there twice"),
        "san_unknown_tag.der": ([.names], "OpenSSL gives up on a list with an unknown kind of name"),
        "other_types.der": ([.names], "OpenSSL gives up on a list with an unknown kind of name"),
    ]
}

@Suite("The pieces route and OpenSSL's X509_REQ")
struct ReferenceTests {
    @Test("agree on every request, or the difference is named", arguments: RequestFixtures.names)
    func agreement(_ name: String) throws {
        let der = try RequestFixtures.bytes(name)
        let (found, detail) = Self.differences(der)
        let expected = Difference.named[name]?.differences ?? []
        #expect(found == expected, "\(detail)")
    }

    /// Where the routes differ, with a few words on how.
    static func differences(_ der: [UInt8]) -> (Set<Difference>, String) {
        let request: CertificateSigningRequest
        let reference = OpenSSLReference(der)
        do {
            request = try CertificateSigningRequest(der: der)
        } catch {
            return reference == nil ? ([], "") : ([.acceptance], "only OpenSSL accepts: \(error)")
        }
        guard let reference else { return ([.acceptance], "only this library accepts") }
        var found: Set<Difference> = []
        if request.der.count != reference.consumed { found.insert(.length) }
        if request.version != reference.version { found.insert(.version) }
        if !sameSubject(request, reference) { found.insert(.subject) }
        if (request.attributes?.count ?? 0) != reference.attributeCount { found.insert(.attributeCount) }
        if let bits = reference.keyBits, bits != request.publicKey.bitCount { found.insert(.keySize) }
        if let extensions = reference.extensions, !sameExtensions(request, extensions) { found.insert(.extensions) }
        if !sameNames(request, reference) { found.insert(.names) }
        let verdict = request.verifySignature()
        if (verdict == .valid) != (reference.answer == 1) { found.insert(.verdict) }
        return (found, "\(found.map(\.rawValue).sorted()), verdict \(verdict), answer \(reference.answer)")
    }

    private static func sameSubject(_ request: CertificateSigningRequest, _ reference: OpenSSLReference) -> Bool {
        let ours = request.subject.attributes
        guard ours.count == reference.subject.count else { return false }
        return zip(ours, reference.subject).allSatisfy { attribute, entry in
            attribute.type.contentOctets == entry.type && Int(attribute.valueTag) == entry.tag
                && (attribute.valueBytes == entry.bytes || attribute.valueTag == 16 || attribute.valueTag == 17)
                && (!attribute.isWellFormed || attribute.utf8 == entry.utf8)
        }
    }

    private static func sameExtensions(
        _ request: CertificateSigningRequest, _ extensions: [OpenSSLReference.Extension]
    ) -> Bool {
        let ours = request.requestedExtensions.map {
            OpenSSLReference.Extension(type: $0.oid.contentOctets, isCritical: $0.isCritical, value: $0.value)
        }
        return ours == extensions
    }

    /// OpenSSL's list, or none where ours is empty or marked as malformed too.
    private static func sameNames(_ request: CertificateSigningRequest, _ reference: OpenSSLReference) -> Bool {
        let ours = request.subjectAlternativeNames.map(entry)
        guard let names = reference.names else { return ours.isEmpty }
        return ours == names
    }

    private static func entry(_ name: GeneralName) -> OpenSSLReference.Entry {
        switch name {
        case .dnsName(let octets): .init(kind: GEN_DNS, octets: octets)
        case .rfc822Name(let octets): .init(kind: GEN_EMAIL, octets: octets)
        case .uniformResourceIdentifier(let octets): .init(kind: GEN_URI, octets: octets)
        case .ipAddress(let octets): .init(kind: GEN_IPADD, octets: octets)
        case .registeredID(let oid): .init(kind: GEN_RID, octets: oid.contentOctets)
        case .directoryName: .init(kind: GEN_DIRNAME, octets: nil)
        case .otherName: .init(kind: GEN_OTHERNAME, octets: nil)
        case .x400Address: .init(kind: GEN_X400, octets: nil)
        case .ediPartyName: .init(kind: GEN_EDIPARTY, octets: nil)
        case .unknown: .init(kind: -1, octets: nil)
        }
    }
}
