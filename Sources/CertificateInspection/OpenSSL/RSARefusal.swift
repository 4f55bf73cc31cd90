// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// Tells OpenSSL's refusals to check an RSA signature from its finding that the signature does not match.
enum RSARefusal {
    /// Whether the errors say that the signature was checked and does not match the key and the message.
    static func isMismatch(_ errors: [OpenSSLError]) -> Bool {
        let reasons = errors.filter { $0.library == ERR_LIB_RSA }.map(\.reason)
        return reasons.contains(where: mismatches.contains) && !reasons.contains(where: refusals.contains)
    }

    /// What the padding check of a wrong signature leaves behind.
    private static let mismatches: Set<Int32> = [
        RSA_R_BAD_SIGNATURE, RSA_R_WRONG_SIGNATURE_LENGTH, RSA_R_DATA_TOO_LARGE_FOR_MODULUS, RSA_R_INVALID_PADDING,
        RSA_R_PADDING_CHECK_FAILED, RSA_R_BLOCK_TYPE_IS_NOT_01, RSA_R_BAD_PAD_BYTE_COUNT,
        RSA_R_BAD_FIXED_HEADER_DECRYPT, RSA_R_NULL_BEFORE_BLOCK_MISSING, RSA_R_FIRST_OCTET_INVALID,
        RSA_R_LAST_OCTET_INVALID, RSA_R_SLEN_CHECK_FAILED, RSA_R_SLEN_RECOVERY_FAILED,
    ]

    private static let refusals: Set<Int32> = [
        RSA_R_BAD_E_VALUE, RSA_R_MODULUS_TOO_LARGE, RSA_R_DIGEST_TOO_BIG_FOR_RSA_KEY, RSA_R_KEY_SIZE_TOO_SMALL,
    ]
}
