// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension RunMember {
    /// What an inspection comes down to for the rules on the whole run.
    init(_ inspection: Inspection, in context: FindingContext) {
        identity = context.identity
        standing = context.standing
        let position = context.record?.places.position(.csr) ?? context.requestPosition
        location = SourceLocation(path: context.path, line: position?.line ?? 1, column: position?.column ?? 1)
        created = inspection.record?.created?.instant
        registrableDomains = inspection.names.registrableDomainsOfRecord
        keyIdentity = inspection.keyIdentity
        key = inspection.publicKey?.material ?? .opaque
        isKeyUsable = inspection.publicKey.map { $0.defect == nil } ?? false
        nonce = nil
        guard let request = inspection.request else {
            (signedSHA256, signatureSHA256, challengePasswordSHA256) = (nil, nil, nil)
            return
        }
        signedSHA256 = SHA256Digest(hashing: request.der, request.signedRange)
        signatureSHA256 = SHA256Digest(hashing: request.signature)
        let password = request.attributes?.first { $0.type == .challengePassword }?.text
        challengePasswordSHA256 = password.flatMap { $0.isEmpty ? nil : SHA256Digest(hashing: $0) }
    }
}

extension NameComparison {
    /// The registrable domains of the record's names; a name without one stands for itself.
    fileprivate var registrableDomainsOfRecord: Set<String> {
        let names = recordNames + (recordCommonName.map { [$0] } ?? [])
        return Set(
            names.map { name in
                name.registrableDomain.map { String(decoding: $0, as: UTF8.self) } ?? name.shown
            })
    }
}
