// csrlint
// SPDX-License-Identifier: Apache-2.0

extension CertificateSigningRequest {
    /// Checks the request's signature with the key that it carries: the proof that the requester holds the private key.
    ///
    /// Where many requests are checked, the linter keeps one verifier a thread, which is faster.
    public func verifySignature() -> SignatureVerdict { SignatureVerifier().verdict(on: self) }
}
