// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A key as a list knows it: the first 16 octets of a digest, or as many as the list has and what else it says.
struct KeyListEntry: Hashable, Comparable, Sendable {
    /// The first eight octets.
    let high: UInt64
    /// The next eight.
    let low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The first octets of a digest; those that it lacks are zeros.
    init(_ octets: some Collection<UInt8>) {
        var words: (UInt64, UInt64) = (0, 0)
        var shift = 120
        for octet in octets.prefix(16) {
            if shift >= 64 { words.0 |= UInt64(octet) << (shift - 64) } else { words.1 |= UInt64(octet) << shift }
            shift -= 8
        }
        (high, low) = words
    }

    /// The first 16 octets of SHA-256.
    init(_ digest: SHA256Digest) {
        (high, low) = (digest.words.0, digest.words.1)
    }

    /// The last octet, in which badkeys has the number of a list.
    var listNumber: UInt8 { UInt8(truncatingIfNeeded: low) }

    /// The entry without its last octet.
    var withoutListNumber: Self { Self(high: high, low: low & ~0xFF) }

    static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }
}
