// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintOpenSSL
import CertificateInspection

/// A request as OpenSSL's own `X509_REQ` shows it: the route that the library does not take.
struct OpenSSLReference {
    struct NameEntry: Equatable {
        let type: [UInt8]
        let tag: Int
        let bytes: [UInt8]
        let utf8: [UInt8]?
    }

    struct Extension: Equatable {
        let type: [UInt8]
        let isCritical: Bool
        let value: [UInt8]
    }

    /// The kind (`GEN_DNS`, …) and, for text, addresses and registered identifiers, the octets.
    struct Entry: Equatable {
        let kind: Int32
        let octets: [UInt8]?
    }

    let consumed: Int
    let version: Int
    let subject: [NameEntry]
    let attributeCount: Int
    /// Of the first extension request; nil where it does not parse.
    let extensions: [Extension]?
    /// Of the only subject alternative name; nil where there is none, more than one, or it does not parse.
    let names: [Entry]?
    let nameCriticality: Int32
    /// The bits of the key; nil where OpenSSL makes no key of it.
    let keyBits: Int?
    /// The answer of `X509_REQ_verify`.
    let answer: Int32

    init?(_ der: [UInt8]) {
        defer { ERR_clear_error() }
        let length = der.count
        var consumed = 0
        let request = unsafe der.withUnsafeBufferPointer { buffer in
            var cursor = buffer.baseAddress
            let request = unsafe d2i_X509_REQ(nil, &cursor, length)
            if let start = buffer.baseAddress, let cursor = unsafe cursor { consumed = unsafe cursor - start }
            return unsafe request
        }
        guard let request = unsafe request else { return nil }
        defer { unsafe X509_REQ_free(request) }
        self.consumed = consumed
        version = unsafe X509_REQ_get_version(request)
        subject = unsafe Self.entries(X509_REQ_get_subject_name(request))
        attributeCount = max(0, Int(unsafe X509_REQ_get_attr_count(request)))
        let key = unsafe X509_REQ_get0_pubkey(request)
        keyBits = unsafe key.map { Int(unsafe EVP_PKEY_get_bits($0)) }
        answer = unsafe key == nil ? -1 : X509_REQ_verify(request, key)

        let stack = unsafe X509_REQ_get_extensions(request)
        defer { unsafe OPENSSL_sk_pop_free(stack, { unsafe X509_EXTENSION_free(OpaquePointer($0)) }) }
        guard unsafe stack != nil else {
            (extensions, names, nameCriticality) = (nil, nil, -1)
            return
        }
        extensions = unsafe (0..<X509v3_get_ext_count(stack)).map { index in
            let item = unsafe X509v3_get_ext(stack, index)
            return Extension(
                type: unsafe Self.octets(X509_EXTENSION_get_object(item)),
                isCritical: unsafe X509_EXTENSION_get_critical(item) != 0,
                value: unsafe Self.octets(X509_EXTENSION_get_data(item)))
        }
        var criticality: Int32 = 0
        let list = unsafe X509V3_get_d2i(stack, NID_subject_alt_name, &criticality, nil)
        nameCriticality = criticality
        guard let list = unsafe list.map({ OpaquePointer($0) }) else {
            names = nil
            return
        }
        defer { unsafe GENERAL_NAMES_free(list) }
        names = unsafe (0..<OPENSSL_sk_num(list)).compactMap { index in
            let name = unsafe OPENSSL_sk_value(list, index)?.assumingMemoryBound(to: GENERAL_NAME.self)
            guard let name = unsafe name else { return nil }
            var kind: Int32 = 0
            let value = unsafe GENERAL_NAME_get0_value(name, &kind)
            switch kind {
            case GEN_DNS, GEN_EMAIL, GEN_URI, GEN_IPADD:
                let string = unsafe value?.assumingMemoryBound(to: ASN1_STRING.self)
                return Entry(kind: kind, octets: unsafe Self.octets(string))
            case GEN_RID:
                return Entry(kind: kind, octets: unsafe Self.octets(value.map { OpaquePointer($0) }))
            default: return Entry(kind: kind, octets: nil)
            }
        }
    }

    private static func entries(_ name: OpaquePointer?) -> [NameEntry] {
        unsafe (0..<X509_NAME_entry_count(name)).map { index in
            let entry = unsafe X509_NAME_get_entry(name, index)
            let value = unsafe X509_NAME_ENTRY_get_data(entry)
            var text: UnsafeMutablePointer<UInt8>?
            let length = unsafe ASN1_STRING_to_UTF8(&text, value)
            defer { unsafe CRYPTO_free(text, nil, 0) }
            return NameEntry(
                type: unsafe octets(X509_NAME_ENTRY_get_object(entry)),
                tag: Int(unsafe ASN1_STRING_type(value)), bytes: unsafe octets(value),
                utf8: length < 0 ? nil : unsafe Array(UnsafeBufferPointer(start: text, count: Int(length))))
        }
    }

    private static func octets(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        unsafe Array(
            UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
    }

    private static func octets(_ object: OpaquePointer?) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: OBJ_get0_data(object), count: OBJ_length(object)))
    }
}
