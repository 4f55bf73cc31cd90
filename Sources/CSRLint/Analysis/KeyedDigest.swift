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
    init(_ octets: [UInt8]) { self.init(octets[...]) }

    /// The digest of octets.
    init(_ octets: ArraySlice<UInt8>) {
        self = unsafe octets.withUnsafeBytes { unsafe Self($0) }
    }

    /// The digest of a text's octets: texts that only look the same have different ones.
    init(_ text: String) {
        self = unsafe text.utf8.span.bytes.withUnsafeBytes { unsafe Self($0) }
    }

    private init(_ bytes: UnsafeRawBufferPointer) {
        var hasher = Hasher()
        unsafe hasher.combine(bytes: bytes)
        first = hasher.finalize()
        hasher = Hasher()
        hasher.combine(1)
        unsafe hasher.combine(bytes: bytes)
        second = hasher.finalize()
    }
}
