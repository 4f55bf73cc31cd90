// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension CertificateSigningRequest {
    /// Whether the request says of nobody that the certificate is for them: no common name, no mail address, no
    /// alternative name of any kind.
    ///
    /// Alternative names that do not parse are somebody's all the same, and so may be what stands in a malformed
    /// extension request.
    var namesNobody: Bool {
        guard !malformsAlternativeNames, extensionRequests.allSatisfy({ $0.extensions != nil }) else { return false }
        return subjectAlternativeNames.allSatisfy(\.isEmpty)
            && subject.attributes.allSatisfy { attribute in
                !(attribute.type == .commonName || attribute.type == .emailAddress) || attribute.utf8.isBlank
            }
    }
}

extension CertificateRecord {
    /// Whether the record says of nobody that the certificate is for them.
    var namesNobody: Bool {
        (commonName?.utf8.isBlank ?? true) && (dnsNames ?? []).allSatisfy { $0.utf8.isBlank }
    }
}

extension GeneralName {
    /// Whether the name has no content.
    var isEmpty: Bool {
        switch self {
        case .dnsName(let bytes), .ipAddress(let bytes), .rfc822Name(let bytes), .uniformResourceIdentifier(let bytes):
            bytes.isEmpty
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 } }
}
