// csrlint
// SPDX-License-Identifier: Apache-2.0
#ifndef CSRLINT_OPENSSL_SHIM_H
#define CSRLINT_OPENSSL_SHIM_H

// SHA256_Init keeps its context on the stack; RSA_verify and ECDSA_verify take a key as it is, without an ASN.1 decoder
// and without a copy for a provider. All are deprecated in favour of calls that cost several times as much per request.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/opensslv.h>
#if OPENSSL_VERSION_MAJOR < 3
#error "csrlint needs OpenSSL 3.0 or later"
#endif

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#endif
