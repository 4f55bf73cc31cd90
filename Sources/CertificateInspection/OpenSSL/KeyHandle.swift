// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// An `EVP_PKEY` that is owned here.
@safe struct KeyHandle: ~Copyable {
    let pointer: OpaquePointer

    init?(takingOwnershipOf pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe EVP_PKEY_free(pointer)
    }

    /// An RSA key of the magnitudes of its numbers.
    static func rsa(modulus: [UInt8], exponent: [UInt8]) -> KeyHandle? {
        guard let key = unsafe KeyHandle(takingOwnershipOf: EVP_PKEY_new()), let rsa = unsafe RSA_new() else {
            return nil
        }
        let n = unsafe BN_bin2bn(modulus, Int32(clamping: modulus.count), nil)
        let e = unsafe BN_bin2bn(exponent, Int32(clamping: exponent.count), nil)
        guard unsafe RSA_set0_key(rsa, n, e, nil) == 1 else {
            unsafe BN_free(n)
            unsafe BN_free(e)
            unsafe RSA_free(rsa)
            return nil
        }
        guard unsafe EVP_PKEY_assign(key.pointer, NID_rsaEncryption, UnsafeMutableRawPointer(rsa)) == 1 else {
            unsafe RSA_free(rsa)
            return nil
        }
        return key
    }

    /// An Ed25519 or Ed448 key.
    static func edwards(_ octets: [UInt8]) -> KeyHandle? {
        let type = octets.count == 32 ? NID_ED25519 : NID_ED448
        return unsafe KeyHandle(takingOwnershipOf: EVP_PKEY_new_raw_public_key(type, nil, octets, octets.count))
    }

    /// A key from its SubjectPublicKeyInfo: OpenSSL's slow way, for the kinds that are rare.
    static func decoded(_ subjectPublicKeyInfo: [UInt8]) -> KeyHandle? {
        let key = unsafe subjectPublicKeyInfo.withUnsafeBufferPointer { buffer in
            var cursor = buffer.baseAddress
            return unsafe d2i_PUBKEY(nil, &cursor, buffer.count)
        }
        return unsafe KeyHandle(takingOwnershipOf: key)
    }

    /// A key of a curve that has parameters but no point yet.
    static func curve(_ oid: OID) -> KeyHandle? {
        let nid = unsafe OBJ_txt2nid(oid.description)
        guard nid != NID_undef, let name = unsafe OBJ_nid2sn(nid),
            let context = unsafe EVP_PKEY_CTX_new_from_name(nil, "EC", nil)
        else { return nil }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard unsafe EVP_PKEY_paramgen_init(context) == 1, unsafe EVP_PKEY_CTX_set_group_name(context, name) == 1,
            unsafe EVP_PKEY_paramgen(context, &key) == 1
        else { return nil }
        return unsafe KeyHandle(takingOwnershipOf: key)
    }

    /// A copy of this curve's parameters with a point.
    func withPoint(_ point: [UInt8]) -> KeyHandle? {
        guard let key = unsafe KeyHandle(takingOwnershipOf: EVP_PKEY_dup(pointer)),
            unsafe EVP_PKEY_set1_encoded_public_key(key.pointer, point, point.count) == 1
        else { return nil }
        return key
    }
}
