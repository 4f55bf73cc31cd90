// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// The OpenSSL that checks signatures and points.
public enum OpenSSLVersion {
    /// The version whose headers this was compiled with, such as `3.0.19`.
    public static let compiled = "\(OPENSSL_VERSION_MAJOR).\(OPENSSL_VERSION_MINOR).\(OPENSSL_VERSION_PATCH)"

    /// The version of the library that is running, such as `3.0.19`.
    public static let running =
        "\(OPENSSL_version_major()).\(OPENSSL_version_minor()).\(OPENSSL_version_patch())"
}
