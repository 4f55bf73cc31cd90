/* csrlint
 * SPDX-License-Identifier: Apache-2.0
 *
 * Prints the processor's time, in microseconds, that OpenSSL takes to reduce a number as long as the product of all primes
 * from 757 to 65537 by a modulus of 2048 bits: what a search for small primes in a key would begin with. */

#include <stdio.h>
#include <time.h>

#include <openssl/bn.h>

enum { productBits = 93006, modulusBits = 2048, repetitions = 2000 };

int main(void) {
    BN_CTX *context = BN_CTX_new();
    BIGNUM *product = BN_new(), *modulus = BN_new(), *remainder = BN_new();
    if (!context || !product || !modulus || !remainder || !BN_rand(product, productBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ODD)
        || !BN_rand(modulus, modulusBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ODD))
        return 1;
    clock_t begin = clock();
    for (int repetition = 0; repetition < repetitions; repetition++)
        if (!BN_mod(remainder, product, modulus, context)) return 1;
    printf("%.2f\n", (double)(clock() - begin) / CLOCKS_PER_SEC * 1e6 / repetitions);
    return 0;
}
