// csrlint
// SPDX-License-Identifier: Apache-2.0

#include "slices.h"

#include <string.h>

static const uint8_t extension_request[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x0e};
static const uint8_t rsa_algorithm[] = {0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86,
                                        0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00};
static const uint8_t p256_algorithm[] = {0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
                                         0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
static const uint8_t p384_algorithm[] = {0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d,
                                         0x02, 0x01, 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22};
static const uint8_t ed25519_algorithm[] = {0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70};

bool next_element(slice *from, element *out) {
    if (from->end - from->at < 2) {
        return false;
    }
    const uint8_t *p = from->at;
    uint8_t tag = *p++;
    size_t length = *p++;
    if ((tag & 0x1f) == 0x1f || length == 0x80 || length > 0x84) {
        return false;
    }
    if (length > 0x80) {
        size_t octets = length & 0x7f;
        if ((size_t)(from->end - p) < octets || *p == 0) {
            return false;
        }
        for (length = 0; octets > 0; octets--) {
            length = length << 8 | *p++;
        }
        if (length < 0x80) {
            return false;
        }
    }
    if ((size_t)(from->end - p) < length) {
        return false;
    }
    *out = (element){tag, {p, p + length}, {from->at, p + length}};
    from->at = p + length;
    return true;
}

bool next_of_tag(slice *from, uint8_t tag, element *out) {
    return next_element(from, out) && out->tag == tag;
}

bool equals(slice bytes, const void *expected, size_t length) {
    return (size_t)(bytes.end - bytes.at) == length && memcmp(bytes.at, expected, length) == 0;
}

// A BIT STRING's octets; every one of a request has a whole number of them.
static bool whole_octets(slice *from, slice *out) {
    element bits;
    if (!next_of_tag(from, 0x03, &bits) || bits.content.at == bits.content.end || *bits.content.at != 0) {
        return false;
    }
    *out = (slice){bits.content.at + 1, bits.content.end};
    return true;
}

static bool find_extensions(slice attributes, slice *out) {
    element attribute, type, values, extensions;
    *out = (slice){attributes.end, attributes.end};
    while (attributes.at < attributes.end) {
        if (!next_of_tag(&attributes, 0x30, &attribute) || !next_of_tag(&attribute.content, 0x06, &type)
            || !next_of_tag(&attribute.content, 0x31, &values)) {
            return false;
        }
        if (equals(type.content, extension_request, sizeof extension_request)) {
            if (!next_of_tag(&values.content, 0x30, &extensions)) {
                return false;
            }
            *out = extensions.whole;
        }
    }
    return true;
}

bool find_slices(slice der, request_slices *out) {
    element request, info, version, subject, spki, algorithm, attributes, oid;
    if (!next_of_tag(&der, 0x30, &request) || der.at != der.end || !next_of_tag(&request.content, 0x30, &info)) {
        return false;
    }
    slice rest = info.content;
    if (!next_of_tag(&rest, 0x02, &version) || !next_of_tag(&rest, 0x30, &subject)
        || !next_of_tag(&rest, 0x30, &spki) || !next_of_tag(&rest, 0xa0, &attributes)) {
        return false;
    }
    out->signed_part = info.whole;
    out->subject = subject.whole;
    if (!next_of_tag(&spki.content, 0x30, &algorithm) || !whole_octets(&spki.content, &out->key_bits)) {
        return false;
    }
    out->key_algorithm = algorithm.whole;
    if (!find_extensions(attributes.content, &out->extensions) || !next_of_tag(&request.content, 0x30, &algorithm)
        || !next_of_tag(&algorithm.content, 0x06, &oid) || !whole_octets(&request.content, &out->signature)) {
        return false;
    }
    out->signature_oid = oid.content;
    return true;
}

key_kind kind_of(slice algorithm) {
    if (equals(algorithm, rsa_algorithm, sizeof rsa_algorithm)) return KEY_RSA;
    if (equals(algorithm, p256_algorithm, sizeof p256_algorithm)) return KEY_P256;
    if (equals(algorithm, p384_algorithm, sizeof p384_algorithm)) return KEY_P384;
    if (equals(algorithm, ed25519_algorithm, sizeof ed25519_algorithm)) return KEY_ED25519;
    return KEY_OTHER;
}

int modulus_bits(slice key_bits) {
    element key, modulus;
    if (!next_of_tag(&key_bits, 0x30, &key) || !next_of_tag(&key.content, 0x02, &modulus)) {
        return -1;
    }
    const uint8_t *p = modulus.content.at;
    while (p < modulus.content.end && *p == 0) {
        p++;
    }
    if (p == modulus.content.end) {
        return 0;
    }
    int bits = (int)(modulus.content.end - p - 1) * 8;
    for (uint8_t top = *p; top != 0; top >>= 1) {
        bits++;
    }
    return bits;
}
