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
        let reading = text.map { read($0.blocks, isPlaceholder: $0.isPlaceholder) } ?? Reading(.absent)
        return Inspection(
            record: record, recordFailure: failure, text: text, subject: reading.subject,
            csrSHA256: reading.digest, rsaKey: rsaKey(of: reading.subject), faultyMessages: reading.faultyMessages,
            repairs: text?.repairs ?? [], circumstances: circumstances)
    }

    /// Inspects one block of a text by itself.
    func inspect(_ block: RequestText.Block, of text: RequestText) -> Inspection {
        let reading = read([block], isPlaceholder: false)
        return Inspection(
            record: nil, recordFailure: nil, text: text, subject: reading.subject, csrSHA256: reading.digest,
            rsaKey: rsaKey(of: reading.subject), faultyMessages: reading.faultyMessages, repairs: block.repairs,
            circumstances: circumstances)
    }

    /// What stands where a request should, as far as it could be read.
    private struct Reading {
        let subject: Inspection.Subject
        var digest: SHA256Digest?
        var faultyMessages: RSAMessages?

        init(_ subject: Inspection.Subject, digest: SHA256Digest? = nil, faultyMessages: RSAMessages? = nil) {
            self.subject = subject
            self.digest = digest
            self.faultyMessages = faultyMessages
        }
    }

    private func rsaKey(of subject: Inspection.Subject) -> RSAKeyAnalysis? {
        subject.publicKey.flatMap { rsaKeys?.analysis(of: $0) }
    }

    /// The first request among the blocks, else what the first of them holds instead.
    private func read(_ blocks: [RequestText.Block], isPlaceholder: Bool) -> Reading {
        if isPlaceholder { return Reading(.absent) }
        for case .request(let der) in blocks.lazy.map(\.content) {
            do throws(ParsingError) {
                let request = try CertificateSigningRequest(der: der, limits: limits)
                var messages: RSAMessages?
                let verdict = verifier.verdict(on: request, keeping: &messages)
                return Reading(
                    .request(request, verdict), digest: SHA256Digest(hashing: request.der), faultyMessages: messages)
            } catch {
                return Reading(Self.failure(error), digest: SHA256Digest(hashing: der))
            }
        }
        guard let first = blocks.first(where: { !$0.isPrivateKey }) ?? blocks.first else { return Reading(.absent) }
        switch first.content {
        case .request: return Reading(.absent)
        case .publicKey(let der): return Reading(.publicKey(try? PublicKey(subjectPublicKeyInfo: der, limits: limits)))
        case .certificate: return Reading(.otherObject("a certificate"))
        case .pkcs7: return Reading(.otherObject("a PKCS #7 object"))
        case .privateKey: return Reading(.privateKey)
        case .other(let label): return Reading(.otherObject("another object (\(DisplayText.visible(label)))"))
        case .undecodable(let error): return Reading(Self.failure(error))
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
