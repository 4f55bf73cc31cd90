// csrlint
// SPDX-License-Identifier: Apache-2.0
//
// Where the parts of a request lie, found by a strict walk over its DER; and the worker that keys are loaded with.
#ifndef CSRLINT_BENCHMARK_SLICES_H
#define CSRLINT_BENCHMARK_SLICES_H

#include "routes.h"

#include <openssl/evp.h>

typedef struct {
    const uint8_t *at;
    const uint8_t *end;
} slice;

// An element: its tag, its content, and all of it.
typedef struct {
    uint8_t tag;
    slice content;
    slice whole;
} element;

typedef struct {
    slice signed_part;
    slice subject;          // the whole Name
    slice key_algorithm;    // the whole AlgorithmIdentifier
    slice key_bits;         // without the count of unused bits
    slice extensions;       // the whole Extensions; empty where none are asked for
    slice signature_oid;    // content octets
    slice signature;        // without the count of unused bits
} request_slices;

typedef enum { KEY_RSA, KEY_P256, KEY_P384, KEY_ED25519, KEY_OTHER } key_kind;

struct worker {
    EVP_MD_CTX *context;
    EVP_MD *sha256;
    EVP_MD *sha384;
    EVP_PKEY *p256;
    EVP_PKEY *p384;
    uint8_t *scratch;
    size_t scratch_size;
};

// Takes the next element off `from`; false at the end, and for what is not DER.
bool next_element(slice *from, element *out);
bool next_of_tag(slice *from, uint8_t tag, element *out);
bool equals(slice bytes, const void *expected, size_t length);

bool find_slices(slice der, request_slices *out);
key_kind kind_of(slice key_algorithm);
// The bits of an RSA modulus, for a key as PKCS #1 writes it; -1 for what is none.
int modulus_bits(slice key_bits);

// The DER that PEM holds, in the worker's scratch space; an empty slice for what is not PEM.
slice der_of_pem(worker *w, const uint8_t *input, size_t length);
EVP_PKEY *load_key(worker *w, slice key_algorithm, slice key_bits);
bool signature_is_valid(worker *w, EVP_PKEY *key, const request_slices *request);

#endif
