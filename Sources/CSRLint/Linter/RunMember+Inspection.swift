// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension RunMember {
    /// How many unknown fields of a row are kept: a run keeps every member to its end.
    private static let maximumUnknownKeyCount = 32

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
        unknownKeys = Array((inspection.record?.unknownKeys ?? []).prefix(Self.maximumUnknownKeyCount))
        isKeyUsable = inspection.publicKey.map { $0.defect == nil } ?? false
        guard let request = inspection.request else {
            (signature, challengePassword, nonce) = (nil, nil, nil)
            return
        }
        signature = Signature(
            signed: KeyedDigest(request.der[request.signedRange]), value: KeyedDigest(request.signature))
        nonce = inspection.signatureVerdict == .valid ? NonceEvidence(request) : nil
        let password = request.attributes?.first { $0.type == .challengePassword }?.texts.first ?? nil
        challengePassword = password.flatMap { $0.isEmpty ? nil : KeyedDigest($0) }
    }
}

extension RunMember.NonceEvidence {
    /// What a signature says of its nonce; nil where it is none of ECDSA.
    fileprivate init?(_ request: CertificateSigningRequest) {
        guard request.signatureAlgorithm.family == .ecdsa, let digest = request.signatureAlgorithm.digest,
            case .ellipticCurve(.named(let curve), _) = request.publicKey.material,
            let signature = ECDSASignature(der: request.signature), let order = NamedCurveOrder(of: curve),
            let hash = digest.hash(request.der, request.signedRange)
        else { return nil }
        self.curve = curve
        r = Array(signature.r.drop { $0 == 0 })
        s = Array(signature.s.drop { $0 == 0 })
        self.digest = order.number(of: hash)
    }
}

extension NameComparison {
    /// The registrable domains of the record's names; a name without one stands for itself.
    fileprivate var registrableDomainsOfRecord: Set<String> {
        var domains: Set<String> = []
        var latest: [UInt8]?
        for name in recordNames + (recordCommonName.map { [$0] } ?? []) {
            let domain = name.registrableDomain
            guard domain == nil || domain != latest else { continue }
            domains.insert(domain.map { String(decoding: $0, as: UTF8.self) } ?? name.shown)
            latest = domain
        }
        return domains
    }
}
