// csrlint
// SPDX-License-Identifier: Apache-2.0
//
// Ways to read a certification request with OpenSSL, for comparison with csrlint's own. Each answers the same check
// value for a request, so that equality of the work is proven: the bytes of all common names and dNSNames, plus the
// bits of the key, plus 1 for a signature that verifies; -1 for a request that it cannot read.
#ifndef CSRLINT_BENCHMARK_ROUTES_H
#define CSRLINT_BENCHMARK_ROUTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What one thread keeps from request to request.
typedef struct worker worker;
worker *worker_new(void);
void worker_free(worker *w);

// As the manual pages show it: an X509_REQ, its accessors, X509_REQ_verify.
int64_t textbook_route(worker *w, const uint8_t *input, size_t length, bool pem, bool verify);
// An outer DER walk of its own; OpenSSL parses the name, the extensions and the key from the slices.
int64_t pieces_route(worker *w, const uint8_t *input, size_t length, bool pem, bool verify);
// A DER walk of its own for everything; OpenSSL only verifies.
int64_t floor_route(worker *w, const uint8_t *input, size_t length, bool pem, bool verify);

#endif
