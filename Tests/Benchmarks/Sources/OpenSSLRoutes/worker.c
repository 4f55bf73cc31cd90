// csrlint
// SPDX-License-Identifier: Apache-2.0

#include "slices.h"

#include <openssl/ec.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>

static const uint8_t sha256_with_rsa[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b};
static const uint8_t ecdsa_with_sha256[] = {0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02};
static const uint8_t ecdsa_with_sha384[] = {0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x03};

// Parameters and no point: what a key of the curve is copied from, since making the group is the costly part.
static EVP_PKEY *curve_template(int curve) {
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, NULL);
    EVP_PKEY_paramgen_init(context);
    EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, curve);
    EVP_PKEY_paramgen(context, &key);
    EVP_PKEY_CTX_free(context);
    return key;
}

worker *worker_new(void) {
    worker *w = calloc(1, sizeof *w);
    w->context = EVP_MD_CTX_new();
    w->sha256 = EVP_MD_fetch(NULL, "SHA2-256", NULL);
    w->sha384 = EVP_MD_fetch(NULL, "SHA2-384", NULL);
    w->p256 = curve_template(NID_X9_62_prime256v1);
    w->p384 = curve_template(NID_secp384r1);
    return w;
}

void worker_free(worker *w) {
    EVP_MD_CTX_free(w->context);
    EVP_MD_free(w->sha256);
    EVP_MD_free(w->sha384);
    EVP_PKEY_free(w->p256);
    EVP_PKEY_free(w->p384);
    free(w->scratch);
    free(w);
}

EVP_PKEY *load_key(worker *w, slice key_algorithm, slice key_bits) {
    const uint8_t *p = key_bits.at;
    size_t length = (size_t)(key_bits.end - key_bits.at);
    key_kind kind = kind_of(key_algorithm);
    if (kind == KEY_RSA) {
        return d2i_PublicKey(EVP_PKEY_RSA, NULL, &p, (long)length);
    }
    if (kind == KEY_ED25519) {
        return EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, p, length);
    }
    if (kind == KEY_OTHER) {
        return NULL;
    }
    EVP_PKEY *key = EVP_PKEY_dup(kind == KEY_P256 ? w->p256 : w->p384);
    if (EVP_PKEY_set1_encoded_public_key(key, p, length) != 1) {
        EVP_PKEY_free(key);
        return NULL;
    }
    return key;
}

bool signature_is_valid(worker *w, EVP_PKEY *key, const request_slices *request) {
    slice oid = request->signature_oid;
    EVP_MD *digest = NULL;  // none is right for Ed25519
    if (equals(oid, sha256_with_rsa, sizeof sha256_with_rsa)
        || equals(oid, ecdsa_with_sha256, sizeof ecdsa_with_sha256)) {
        digest = w->sha256;
    } else if (equals(oid, ecdsa_with_sha384, sizeof ecdsa_with_sha384)) {
        digest = w->sha384;
    }
    slice signature = request->signature, message = request->signed_part;
    EVP_MD_CTX_reset(w->context);
    return EVP_DigestVerifyInit(w->context, NULL, digest, NULL, key) == 1
        && EVP_DigestVerify(
               w->context, signature.at, (size_t)(signature.end - signature.at), message.at,
               (size_t)(message.end - message.at)
           ) == 1;
}

static int8_t base64_values[256];

__attribute__((constructor)) static void fill_base64_values(void) {
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    memset(base64_values, -1, sizeof base64_values);
    for (int i = 0; i < 64; i++) {
        base64_values[(uint8_t)alphabet[i]] = (int8_t)i;
    }
}

slice der_of_pem(worker *w, const uint8_t *input, size_t length) {
    static const char begin[] = "-----BEGIN CERTIFICATE REQUEST-----";
    slice nothing = {NULL, NULL};
    if (length < sizeof begin || memcmp(input, begin, sizeof begin - 1) != 0) {
        return nothing;
    }
    if (w->scratch_size < length) {
        free(w->scratch);
        w->scratch_size = 2 * length;
        w->scratch = malloc(w->scratch_size);
    }
    uint8_t *out = w->scratch;
    uint32_t bits = 0;
    int count = 0;
    for (const uint8_t *p = input + sizeof begin - 1; p < input + length && *p != '-'; p++) {
        int8_t value = base64_values[*p];
        if (value < 0) {
            if (*p == '\n' || *p == '\r' || *p == '=') {
                continue;
            }
            return nothing;
        }
        bits = bits << 6 | (uint32_t)value;
        if (++count == 4) {
            *out++ = (uint8_t)(bits >> 16);
            *out++ = (uint8_t)(bits >> 8);
            *out++ = (uint8_t)bits;
            count = 0;
        }
    }
    if (count >= 2) {
        bits <<= 6 * (4 - count);
        *out++ = (uint8_t)(bits >> 16);
        if (count == 3) {
            *out++ = (uint8_t)(bits >> 8);
        }
    }
    return (slice){w->scratch, out};
}
