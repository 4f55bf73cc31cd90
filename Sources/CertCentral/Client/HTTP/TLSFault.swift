// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import NIOSSL

/// What kind of fault ended a TLS handshake, as far as the library tells.
enum TLSFault {
    /// The certificate is valid for other hosts.
    case wrongHost
    /// The certificate or its chain is not accepted; the library does not say why.
    case untrusted
    /// No common version or cipher.
    case oldProtocol
    /// The other side does not speak TLS.
    case noTLS
    /// The connection was closed in the middle.
    case closed
    /// Another fault.
    case other

    /// Sorts an error; nil for one that has nothing to do with TLS.
    init?(_ error: any Error) {
        switch error {
        case let error as NIOSSLExtraError:
            self = error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch ? .wrongHost : .other
        case NIOSSLError.handshakeFailed(let error): self.init(handshake: error)
        case NIOSSLError.unableToValidateCertificate, NIOSSLError.noCertificateToValidate: self = .untrusted
        case NIOSSLError.uncleanShutdown: return nil
        case is NIOSSLError: self = .other
        case let error as BoringSSLError: self.init(handshake: error)
        default: return nil
        }
    }

    private init(handshake error: BoringSSLError) {
        guard case .sslError(let stack) = error else {
            self = .closed
            return
        }
        if stack.contains(.eofDuringHandshake) {
            self = .closed
            return
        }
        let text = stack.map(\.description).joined(separator: " ")
        self =
            if text.contains("CERTIFICATE_VERIFY_FAILED") {
                .untrusted
            } else if text.contains("PROTOCOL_VERSION") || text.contains("UNSUPPORTED_PROTOCOL") {
                .oldProtocol
            } else if text.contains("WRONG_VERSION_NUMBER") || text.contains("HTTP_REQUEST") {
                .noTLS
            } else {
                .other
            }
    }
}
#endif
