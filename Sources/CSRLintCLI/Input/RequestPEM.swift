// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// The request of a `csr` field, written anew.
enum RequestPEM {
    /// The first request of a text in PEM; nil where the text holds none, or a private key anywhere.
    static func text(of csr: [UInt8]) -> String? {
        let blocks = RequestText(csr, limits: ParsingLimits()).blocks
        var request: [UInt8]?
        for block in blocks {
            switch block.content {
            case .privateKey: return nil
            case .request(let der): request = request ?? der
            case .publicKey, .certificate, .pkcs7, .other, .undecodable: break
            }
        }
        guard let request, let request = try? CertificateSigningRequest(der: request) else { return nil }
        // What follows the request proper is not written: it may be anything.
        return pem(of: request.der)
    }

    private static func pem(of der: [UInt8]) -> String {
        let body = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return "-----BEGIN CERTIFICATE REQUEST-----\n\(body)\n-----END CERTIFICATE REQUEST-----\n"
    }
}
#endif
