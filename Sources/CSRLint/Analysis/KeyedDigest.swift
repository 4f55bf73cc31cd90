// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A digest that is equal for equal octets, in 16 bytes.
///
/// It is of the standard library's keyed hash: nobody outside can aim at a collision. Digests of one run compare with
/// each other, never with those of another.
public struct KeyedDigest: Hashable, Sendable {
    private let first: Int
    private let second: Int

    /// The digest of octets.
    init(_ octets: [UInt8]) {
        var hasher = Hasher()
        hasher.combine(octets)
        first = hasher.finalize()
        hasher = Hasher()
        hasher.combine(1)
        hasher.combine(octets)
        second = hasher.finalize()
    }
}
