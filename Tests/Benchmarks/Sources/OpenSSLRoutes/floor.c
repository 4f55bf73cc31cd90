// csrlint
// SPDX-License-Identifier: Apache-2.0

#include "slices.h"

static const uint8_t common_name[] = {0x55, 0x04, 0x03};
static const uint8_t subject_alt_name[] = {0x55, 0x1d, 0x11};

static int64_t common_name_bytes(slice subject) {
    element name, set, attribute, type, value;
    int64_t sum = 0;
    if (!next_of_tag(&subject, 0x30, &name)) {
        return -1;
    }
    while (name.content.at < name.content.end) {
        if (!next_of_tag(&name.content, 0x31, &set)) {
            return -1;
        }
        while (set.content.at < set.content.end) {
            if (!next_of_tag(&set.content, 0x30, &attribute) || !next_of_tag(&attribute.content, 0x06, &type)
                || !next_element(&attribute.content, &value)) {
                return -1;
            }
            if (equals(type.content, common_name, sizeof common_name)) {
                sum += value.content.end - value.content.at;
            }
        }
    }
    return sum;
}

static int64_t dns_name_bytes(slice bytes) {
    element extensions, extension, type, value, names, name;
    int64_t sum = 0;
    if (bytes.at == bytes.end) {
        return 0;
    }
    if (!next_of_tag(&bytes, 0x30, &extensions)) {
        return -1;
    }
    while (extensions.content.at < extensions.content.end) {
        if (!next_of_tag(&extensions.content, 0x30, &extension) || !next_of_tag(&extension.content, 0x06, &type)
            || !next_element(&extension.content, &value)
            || (value.tag == 0x01 && !next_element(&extension.content, &value)) || value.tag != 0x04) {
            return -1;
        }
        if (!equals(type.content, subject_alt_name, sizeof subject_alt_name)) {
            continue;
        }
        if (!next_of_tag(&value.content, 0x30, &names)) {
            return -1;
        }
        while (names.content.at < names.content.end) {
            if (!next_element(&names.content, &name)) {
                return -1;
            }
            if (name.tag == 0x82) {
                sum += name.content.end - name.content.at;
            }
        }
    }
    return sum;
}

static int key_size(const request_slices *request) {
    switch (kind_of(request->key_algorithm)) {
        case KEY_RSA: return modulus_bits(request->key_bits);
        case KEY_P256: return 256;
        case KEY_P384: return 384;
        case KEY_ED25519: return 256;
        default: return -1;
    }
}

int64_t floor_route(worker *w, const uint8_t *input, size_t length, bool pem, bool verify) {
    slice der = pem ? der_of_pem(w, input, length) : (slice){input, input + length};
    request_slices request;
    if (!find_slices(der, &request)) {
        return -1;
    }
    int64_t common_names = common_name_bytes(request.subject);
    int64_t dns_names = dns_name_bytes(request.extensions);
    int bits = key_size(&request);
    if (common_names < 0 || dns_names < 0 || bits < 0) {
        return -1;
    }
    int64_t check = common_names + dns_names + bits;
    if (verify) {
        EVP_PKEY *key = load_key(w, request.key_algorithm, request.key_bits);
        if (key != NULL && signature_is_valid(w, key, &request)) {
            check += 1;
        }
        EVP_PKEY_free(key);
    }
    return check;
}
