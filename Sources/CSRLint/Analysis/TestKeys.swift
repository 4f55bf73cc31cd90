// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The keys of standards and test suites, whose private halves are published.
enum TestKeys {
    /// Whether a key is one of them, whatever form it is encoded in.
    static func contain(_ key: PublicKey) -> Bool {
        KeyNumber.octets(of: key).map { digests.contains(SHA256Digest(hashing: $0).words.0) } ?? false
    }

    /// The first eight octets of SHA-256 over the numbers of the keys.
    private static let digests = Set(
        TestKeyTable.text.split(whereSeparator: \.isWhitespace).compactMap {
            UInt64($0, radix: 16)
        })
}
