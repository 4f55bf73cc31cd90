// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// Checks self-signatures: one for each thread, with the contexts and parameters that OpenSSL is slow to make.
///
/// The three-valued verdict is worked out here and not taken from a return code: `X509_REQ_verify` answers 0 for a
/// signature that does not match as well as for a digest or an exponent that it does not support.
@safe public final class SignatureVerifier {
    private let context: OpaquePointer?
    /// Fetched once each; nil for those that OpenSSL does not offer. Bounded by the cases of `Digest`.
    private var digests: [SignatureAlgorithm.Digest: DigestHandle?] = [:]
    /// Keys that take the points, by curve. Bounded by the curves that have a name.
    private var curveKeys: [OID: CurveKeyHandle] = [:]

    /// Makes a verifier.
    public init() {
        unsafe context = EVP_MD_CTX_new()
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
    }

    /// Checks a request's signature with the key that the request carries.
    public func verdict(on request: CertificateSigningRequest) -> SignatureVerdict {
        var messages: RSAMessages?
        return verdict(on: request, keeping: &messages)
    }

    /// Checks a request's signature, and keeps what one of RSASSA-PKCS1-v1_5 says that does not hold.
    package func verdict(
        on request: CertificateSigningRequest, keeping messages: inout RSAMessages?
    ) -> SignatureVerdict {
        defer { ERR_clear_error() }
        let (key, algorithm) = (request.publicKey, request.signatureAlgorithm)
        let family = algorithm.family
        guard family != .unknown else {
            return .unverifiable(.unknownAlgorithm, "the signature algorithm is not known")
        }
        guard key.algorithm != .unknown else {
            return .unverifiable(.unknownAlgorithm, "the key's algorithm is not known")
        }
        guard Self.matches(key.algorithmOID, algorithm) else {
            return .unverifiable(.algorithmMismatch, "the signature's algorithm does not go with the key's")
        }
        if let defect = key.defect { return .unverifiable(.unusableKey, defect.explanation) }
        guard !request.signatureHasUnusedBits else {
            return .unverifiable(.malformedSignature, "the signature is no whole number of octets")
        }
        switch family {
        case .rsa: return verifyRSA(request, keeping: &messages)
        case .rsaPSS: return verifyPSS(request)
        case .ecdsa: return verifyECDSA(request)
        case .eddsa: return verifyEdDSA(request)
        case .dsa: return verifyDSA(request)
        case .unknown: return .unverifiable(.unknownAlgorithm, "the signature algorithm is not known")
        }
    }

    /// A key for all RSA schemes may sign with PSS (RFC 4055, 1.2); a key for PSS signs with nothing else.
    private static func matches(_ key: OID, _ algorithm: SignatureAlgorithm) -> Bool {
        switch algorithm.family {
        case .rsa: key == .rsaEncryption
        case .rsaPSS: key == .rsaEncryption || key == .rsassaPSS
        case .ecdsa: key == .ecPublicKey
        case .eddsa: key == algorithm.oid
        case .dsa: key == .dsa
        case .unknown: false
        }
    }
}

extension SignatureVerifier {
    /// Up to so many bits of the exponent OpenSSL is asked, and the power taken again where it is of use; a longer one
    /// costs too much to be taken twice.
    private static let shortExponentBits = 32

    private func verifyRSA(
        _ request: CertificateSigningRequest, keeping messages: inout RSAMessages?
    ) -> SignatureVerdict {
        guard case .rsa(let modulus, let exponent) = request.publicKey.material,
            let name = request.signatureAlgorithm.digest
        else { return .unusable }
        guard let digest = fetch(name) else { return .unavailable(name) }
        let hash = digest.hash(request.der, request.signedRange)
        var isMismatch = false
        if KeyReading.bitLength(exponent) <= Self.shortExponentBits {
            guard let key = RSAHandle(modulus: modulus, exponent: exponent) else { return .unusable }
            switch key.verify(request.signature, over: hash, of: digest) {
            case .good: return .valid
            case .bad(let errors): isMismatch = RSARefusal.isMismatch(errors)
            // OpenSSL's limits on sizes say nothing about the signature: it is checked by hand.
            case .refused: break
            }
        }
        let verdict = RSAArithmetic.verdict(
            signature: request.signature, modulus: modulus, exponent: exponent, digest: name, hash: hash,
            messages: &messages)
        return isMismatch ? .invalid : verdict
    }

    private func verifyPSS(_ request: CertificateSigningRequest) -> SignatureVerdict {
        guard case .rsa(let modulus, let exponent) = request.publicKey.material else { return .unusable }
        guard let parameters = request.signatureAlgorithm.pssParameters, parameters.trailerField == 1 else {
            return .unverifiable(.badParameters, "the RSASSA-PSS parameters are missing, malformed or not supported")
        }
        if let restriction = request.publicKey.algorithmParameters, request.publicKey.algorithm == .rsaPSS {
            // RFC 4055, 3.3: what the key demands, the signature has to keep.
            guard let demanded = PSSParameters(der: restriction), demanded.digest == parameters.digest,
                demanded.maskDigest == parameters.maskDigest, parameters.saltLength >= demanded.saltLength
            else {
                return .unverifiable(.badParameters, "the RSASSA-PSS parameters are not those that the key demands")
            }
        }
        guard let digest = fetch(parameters.digest) else { return .unavailable(parameters.digest) }
        guard let maskDigest = fetch(parameters.maskDigest) else { return .unavailable(parameters.maskDigest) }
        guard let saltLength = Int32(exactly: parameters.saltLength), saltLength <= modulus.count else {
            return .unverifiable(.badParameters, "the salt is longer than the modulus")
        }
        guard let rsa = RSAHandle(modulus: modulus, exponent: exponent), let key = KeyHandle.rsa(rsa) else {
            return .unusable
        }
        let outcome = unsafe verify(request, key, digest) { keyContext in
            unsafe EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) == 1
                && EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, saltLength) == 1
                && EVP_PKEY_CTX_set_rsa_mgf1_md(keyContext, maskDigest.pointer) == 1
        }
        switch outcome {
        case .good: return .valid
        case .bad(let errors) where RSARefusal.isMismatch(errors): return .invalid
        case .bad, .refused: return .refused
        }
    }

    private func verifyECDSA(_ request: CertificateSigningRequest) -> SignatureVerdict {
        guard case .ellipticCurve(.named(let curve), let point) = request.publicKey.material,
            let name = request.signatureAlgorithm.digest
        else { return .unusable }
        guard let digest = fetch(name) else { return .unavailable(name) }
        let hash = digest.hash(request.der, request.signedRange)
        guard !hash.isEmpty, let key = curveKey(of: curve) else { return .refused }
        switch key.verify(request.signature, over: hash, with: point) {
        case .good: return .valid
        case .bad(let errors):
            // A signature that is no pair of numbers in range was not made by the key either.
            let isMismatch = errors.allSatisfy { error in
                error.library == ERR_LIB_ASN1 || error.library == ERR_LIB_EC && error.reason == EC_R_BAD_SIGNATURE
            }
            return isMismatch ? .invalid : .refused
        case .refused: return .refused
        }
    }

    private func verifyEdDSA(_ request: CertificateSigningRequest) -> SignatureVerdict {
        guard case .edwards(let octets) = request.publicKey.material else { return .unusable }
        guard request.signatureAlgorithm.parameters == nil else {
            return .unverifiable(.badParameters, "the signature algorithm has parameters, which RFC 8410 forbids")
        }
        guard let key = KeyHandle.edwards(octets) else { return .refused }
        switch unsafe verify(request, key, nil) {
        case .good: return .valid
        case .bad: return .invalid
        case .refused: return .refused
        }
    }

    private func verifyDSA(_ request: CertificateSigningRequest) -> SignatureVerdict {
        guard case .dsa(_, let prime) = request.publicKey.material,
            let name = request.signatureAlgorithm.digest
        else { return .unusable }
        guard !prime.isEmpty else {
            return .unverifiable(.badParameters, "the DSA key has no parameters of its own")
        }
        guard let digest = fetch(name) else { return .unavailable(name) }
        let spki = request.publicKey.subjectPublicKeyInfo
        guard let key = KeyHandle.decoded(spki) else { return .refused }
        switch unsafe verify(request, key, digest) {
        case .good: return .valid
        case .bad(let errors): return errors.allSatisfy { $0.library == ERR_LIB_ASN1 } ? .invalid : .refused
        case .refused: return .refused
        }
    }
}

extension SignatureVerifier {
    /// What OpenSSL made of a signature.
    enum Outcome {
        case good
        /// The check ran and did not succeed.
        case bad([OpenSSLError])
        /// The check could not be set up.
        case refused
    }

    private func verify(
        _ request: CertificateSigningRequest, _ key: borrowing KeyHandle, _ digest: DigestHandle?,
        configure: (OpaquePointer?) -> Bool = { _ in true }
    ) -> Outcome {
        guard unsafe context != nil else { return .refused }
        let pointer = unsafe key.pointer
        defer { unsafe EVP_MD_CTX_reset(context) }
        var isReady = false
        let digestPointer = unsafe digest?.pointer
        let (answer, errors) = withErrorQueue { () -> Int32 in
            var keyContext: OpaquePointer?
            guard unsafe EVP_DigestVerifyInit(context, &keyContext, digestPointer, nil, pointer) == 1,
                unsafe configure(keyContext)
            else { return -1 }
            isReady = true
            return unsafe request.der.withUnsafeBufferPointer { der in
                let signed = unsafe UnsafeBufferPointer(rebasing: der[request.signedRange])
                return unsafe EVP_DigestVerify(
                    context, request.signature, request.signature.count, signed.baseAddress, signed.count)
            }
        }
        if answer == 1 { return .good }
        return isReady ? .bad(errors) : .refused
    }

    private func fetch(_ digest: SignatureAlgorithm.Digest) -> DigestHandle? {
        if let known = digests[digest] { return known }
        let fetched = DigestHandle(digest)
        digests[digest] = .some(fetched)
        return fetched
    }

    private func curveKey(of curve: OID) -> CurveKeyHandle? {
        if let known = curveKeys[curve] { return known }
        let key = CurveKeyHandle(curve)
        curveKeys[curve] = key
        return key
    }
}
