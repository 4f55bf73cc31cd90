// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Reads requests and compares them with their records: one for each thread.
struct Inspector {
    private let limits: ParsingLimits
    private let circumstances: Circumstances
    private let verifier: SignatureVerifier
    /// Nil where no rule asks about RSA keys.
    private let rsaKeys: RSAKeyCache?

    init(limits: ParsingLimits, circumstances: Circumstances, rsaKeys: RSAKeyCache?) {
        self.limits = limits
        self.circumstances = circumstances
        verifier = SignatureVerifier()
        self.rsaKeys = rsaKeys
    }

    /// Inspects a record and the request in it.
    func inspect(_ record: CertificateRecord, failure: String?) -> Inspection {
        let text = record.requestText.map { RequestText($0, limits: limits) }
        let (subject, digest) = text.map { read($0.blocks, isPlaceholder: $0.isPlaceholder) } ?? (.absent, nil)
        return Inspection(
            record: record, recordFailure: failure, text: text, subject: subject, csrSHA256: digest,
            rsaKey: rsaKey(of: subject), circumstances: circumstances)
    }

    /// Inspects one block of a text by itself.
    func inspect(_ block: RequestText.Block, of text: RequestText) -> Inspection {
        let (subject, digest) = read([block], isPlaceholder: false)
        return Inspection(
            record: nil, recordFailure: nil, text: text, subject: subject, csrSHA256: digest,
            rsaKey: rsaKey(of: subject), circumstances: circumstances)
    }

    private func rsaKey(of subject: Inspection.Subject) -> RSAKeyAnalysis? {
        subject.publicKey.flatMap { rsaKeys?.analysis(of: $0) }
    }

    /// The first request among the blocks, else what the first of them holds instead.
    private func read(
        _ blocks: [RequestText.Block], isPlaceholder: Bool
    ) -> (Inspection.Subject, SHA256Digest?) {
        if isPlaceholder { return (.absent, nil) }
        for case .request(let der) in blocks.lazy.map(\.content) {
            do throws(ParsingError) {
                let request = try CertificateSigningRequest(der: der, limits: limits)
                return (.request(request, verifier.verdict(on: request)), SHA256Digest(hashing: request.der))
            } catch {
                return (Self.failure(error), SHA256Digest(hashing: der))
            }
        }
        guard let first = blocks.first(where: { !$0.isPrivateKey }) ?? blocks.first else { return (.absent, nil) }
        switch first.content {
        case .request: return (.absent, nil)
        case .publicKey(let der): return (.publicKey(try? PublicKey(subjectPublicKeyInfo: der, limits: limits)), nil)
        case .certificate: return (.otherObject("a certificate"), nil)
        case .pkcs7: return (.otherObject("a PKCS #7 object"), nil)
        case .privateKey: return (.privateKey, nil)
        case .other(let label): return (.otherObject("another object (\(DisplayText.visible(label)))"), nil)
        case .undecodable(let error): return (Self.failure(error), nil)
        }
    }

    private static func failure(_ error: ParsingError) -> Inspection.Subject {
        error.code == .tooLarge || error.code == .tooDeep ? .oversized(error) : .undecodable(error)
    }
}

extension RequestText.Block {
    /// Whether the block is a private key.
    var isPrivateKey: Bool { if case .privateKey = content { true } else { false } }
}
