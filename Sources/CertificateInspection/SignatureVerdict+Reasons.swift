// csrlint
// SPDX-License-Identifier: Apache-2.0

extension SignatureVerdict {
    static func unverifiable(_ code: Reason.Code, _ message: String) -> SignatureVerdict {
        .unverifiable(Reason(code, message))
    }

    static func unavailable(_ digest: SignatureAlgorithm.Digest) -> SignatureVerdict {
        .unverifiable(.digestUnavailable, "OpenSSL does not offer \(digest.name)")
    }

    static let unusable = unverifiable(.unusableKey, "the key cannot be used")

    static let refused = unverifiable(.refused, "OpenSSL refuses to check the signature with this key")
}
