// csrlint
// SPDX-License-Identifier: Apache-2.0

#include "routes.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

static int64_t name_bytes(X509_NAME *name) {
    int64_t sum = 0;
    for (int i = -1; (i = X509_NAME_get_index_by_NID(name, NID_commonName, i)) >= 0;) {
        sum += ASN1_STRING_length(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i)));
    }
    return sum;
}

static int64_t dns_name_bytes(X509_REQ *request) {
    int64_t sum = 0;
    STACK_OF(X509_EXTENSION) *extensions = X509_REQ_get_extensions(request);
    GENERAL_NAMES *names = X509V3_get_d2i(extensions, NID_subject_alt_name, NULL, NULL);
    for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
        GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
        if (name->type == GEN_DNS) {
            sum += ASN1_STRING_length(name->d.dNSName);
        }
    }
    GENERAL_NAMES_free(names);
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
    return sum;
}

int64_t textbook_route(worker *w, const uint8_t *input, size_t length, bool pem, bool verify) {
    (void)w;
    X509_REQ *request = NULL;
    if (pem) {
        BIO *bio = BIO_new_mem_buf(input, (int)length);
        request = PEM_read_bio_X509_REQ(bio, NULL, NULL, NULL);
        BIO_free(bio);
    } else {
        request = d2i_X509_REQ(NULL, &input, (long)length);
    }
    EVP_PKEY *key = request == NULL ? NULL : X509_REQ_get0_pubkey(request);
    if (key == NULL) {
        X509_REQ_free(request);
        return -1;
    }
    int64_t check = name_bytes(X509_REQ_get_subject_name(request)) + dns_name_bytes(request) + EVP_PKEY_get_bits(key);
    if (verify && X509_REQ_verify(request, key) == 1) {
        check += 1;
    }
    X509_REQ_free(request);
    return check;
}
