// csrlint
// SPDX-License-Identifier: Apache-2.0

#include "slices.h"

#include <openssl/x509v3.h>

static int64_t common_name_bytes(slice subject) {
    X509_NAME *name = d2i_X509_NAME(NULL, &subject.at, (long)(subject.end - subject.at));
    if (name == NULL) {
        return -1;
    }
    int64_t sum = 0;
    for (int i = -1; (i = X509_NAME_get_index_by_NID(name, NID_commonName, i)) >= 0;) {
        sum += ASN1_STRING_length(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i)));
    }
    X509_NAME_free(name);
    return sum;
}

static int64_t dns_name_bytes(slice bytes) {
    if (bytes.at == bytes.end) {
        return 0;
    }
    X509_EXTENSIONS *extensions = d2i_X509_EXTENSIONS(NULL, &bytes.at, (long)(bytes.end - bytes.at));
    if (extensions == NULL) {
        return -1;
    }
    int64_t sum = 0;
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

int64_t pieces_route(worker *w, const uint8_t *input, size_t length, bool pem, bool verify) {
    slice der = pem ? der_of_pem(w, input, length) : (slice){input, input + length};
    request_slices request;
    if (!find_slices(der, &request)) {
        return -1;
    }
    int64_t common_names = common_name_bytes(request.subject);
    int64_t dns_names = dns_name_bytes(request.extensions);
    EVP_PKEY *key = load_key(w, request.key_algorithm, request.key_bits);
    if (common_names < 0 || dns_names < 0 || key == NULL) {
        EVP_PKEY_free(key);
        return -1;
    }
    int64_t check = common_names + dns_names + EVP_PKEY_get_bits(key);
    if (verify && signature_is_valid(w, key, &request)) {
        check += 1;
    }
    EVP_PKEY_free(key);
    return check;
}
