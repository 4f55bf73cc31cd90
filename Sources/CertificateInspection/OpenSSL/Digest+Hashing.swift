// csrlint
// SPDX-License-Identifier: Apache-2.0

extension SignatureAlgorithm.Digest {
    /// The hash of octets; nil where the installed OpenSSL does not offer the function.
    package func hash(of octets: [UInt8]) -> [UInt8]? {
        hash(octets, octets.indices)
    }
}
