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
    init(_ octets: [UInt8]) { self.init(octets.span) }

    /// The digest of octets.
    init(_ octets: ArraySlice<UInt8>) { self.init(octets.span) }

    /// The digest of a text's octets: texts that only look the same have different ones.
    init(_ text: String) { self.init(text.utf8.span) }

    private init(_ octets: Span<UInt8>) {
        var (plain, marked) = (Hasher(), Hasher())
        marked.combine(1)
        // Always the last eight octets, so that the last word and the count say what is left.
        var word: UInt64 = 0
        for index in octets.indices {
            word = word << 8 | UInt64(octets[index])
            if index % 8 == 7 {
                plain.combine(word)
                marked.combine(word)
            }
        }
        for number in [word, UInt64(octets.count)] {
            plain.combine(number)
            marked.combine(number)
        }
        (first, second) = (plain.finalize(), marked.finalize())
    }
}
