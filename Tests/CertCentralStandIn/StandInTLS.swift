// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// How a stand-in speaks TLS.
public enum StandInTLS: String, CaseIterable, Sendable {
    /// As it should: TLS 1.2 or later, and a certificate for localhost by the stand-in's own authority.
    case good
    /// With a certificate for another host.
    case wrongHost = "wrong-host"
    /// With a certificate that no authority has signed.
    case selfSigned = "self-signed"
    /// With a certificate that ended yesterday.
    case expired
    /// With a certificate that begins tomorrow.
    case notYetValid = "not-yet-valid"
    /// With TLS 1.1 and nothing else.
    case tls11 = "tls-1.1"

    /// The days from now on which the certificate begins and ends.
    var days: (first: Int, last: Int) {
        switch self {
        case .good, .wrongHost, .selfSigned, .tls11: (-1, 30)
        case .expired: (-30, -1)
        case .notYetValid: (1, 30)
        }
    }

    /// What the certificate is for, as `openssl` takes it.
    var subjectAlternativeNames: String {
        self == .wrongHost ? "DNS:elsewhere.example" : "DNS:localhost,IP:127.0.0.1,IP:::1"
    }
}
#endif
