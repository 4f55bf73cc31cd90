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

    /// An RSA key.
    static func rsa(_ rsa: borrowing RSAHandle) -> KeyHandle? {
        guard let key = unsafe KeyHandle(takingOwnershipOf: EVP_PKEY_new()),
            unsafe EVP_PKEY_set1_RSA(key.pointer, rsa.pointer) == 1
        else { return nil }
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
}
