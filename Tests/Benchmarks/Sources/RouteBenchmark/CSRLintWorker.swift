// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection

/// csrlint's own route, by its public interface.
struct CSRLintWorker: Worker {
    private let verifier = SignatureVerifier()

    func check(_ input: [UInt8], isPEM: Bool, verifies: Bool) -> Int64 {
        guard let der = isPEM ? firstRequest(in: input) : input,
            let request = try? CertificateSigningRequest(der: der)
        else { return -1 }
        var check = request.publicKey.bitCount ?? 0
        for name in request.subject.commonNames {
            check += name.utf8.count
        }
        for case .dnsName(let bytes) in request.subjectAlternativeNames {
            check += bytes.count
        }
        if verifies, case .valid = verifier.verdict(on: request) {
            check += 1
        }
        return Int64(check)
    }

    private func firstRequest(in text: [UInt8]) -> [UInt8]? {
        for block in RequestText(text).blocks {
            if case .request(let der) = block.content { return der }
        }
        return nil
    }
}
